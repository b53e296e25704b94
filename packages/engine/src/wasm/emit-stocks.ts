/** Moves the stocks on: by Euler, or by one stage of the classical Runge-Kutta method. */
import type { StockUpdate } from '../program.ts'
import { advance, open } from './code-writer.ts'
import type { PairNumber, RunWriter } from './run-writer.ts'

/** Emits the update of all stocks; `stage` is a local, 0 with Euler. */
export function emitStocks(writer: RunWriter, stage: number): void {
  const { plan, map } = writer
  const { dt, method } = plan.program.time
  if (method === 'rk4') {
    emitStages(writer, stage)
    return
  }
  const length = constantLocal(writer, dt)
  for (const stock of plan.stocks) {
    emitLevel(writer, stock, (pair) => {
      writer.slot('step', pair, stock.slot)
      emitChange(writer, stock, pair)
      emitTimes(writer, length)
    })
  }
  writer.code.release(length)
  advance(writer.code, writer.row, map.rowBytes)
}

/**
 * One of four pieces of code, chosen by the stage:
 *
 *   0  level = stock, total = change;   stock = level + dt/2 change; to the row of the middle
 *   1  total += 2 change;               stock = level + dt/2 change
 *   2  total += 2 change;               stock = level + dt change;   to the row of the end
 *   3                                   stock = level + dt/6 (total + change); to the next step
 *
 * After the first three the loop around goes on with the next stage.
 */
function emitStages(writer: RunWriter, stage: number): void {
  const { code } = writer
  // Blocks from the outside in: done, stages 3 to 0. Stage k begins where block k ends.
  for (let block = 0; block < 5; block++) open(code, 'block')
  code.get(stage)
  code.plain('branchTable', 3, 0, 1, 2, 3)
  for (const number of [0, 1, 2, 3] as const) {
    code.plain('end')
    emitStage(writer, number)
    if (number < 3) code.plain('branch', 3 - number)
  }
  code.plain('end')
  advance(code, stage, 1)
  code.get(stage)
  code.integer(4)
  code.plain('i32LessUnsigned')
  code.plain('branchIf', 0)
}

function emitStage(writer: RunWriter, stage: 0 | 1 | 2 | 3): void {
  const { plan, map, code, row } = writer
  const { dt } = plan.program.time
  const two = constantLocal(writer, 2)
  const length = constantLocal(writer, [dt * 0.5, dt * 0.5, dt, dt / 6][stage] ?? NaN)
  plan.stocks.forEach((stock, index) => {
    const changes = [code.borrow(), code.borrow()] as const
    for (const pair of [0, 1] as const) {
      if (stage === 3) load(writer, map.totalAt(index), pair)
      emitChange(writer, stock, pair)
      if (stage === 3) code.simd('add')
      code.set(changes[pair])
    }
    if (stage === 0) {
      writer.store(map.levelAt(index), (pair) => writer.slot('step', pair, stock.slot))
    }
    if (stage !== 3) {
      writer.store(map.totalAt(index), (pair) => {
        if (stage > 0) load(writer, map.totalAt(index), pair)
        code.get(changes[pair])
        if (stage === 0) return
        emitTimes(writer, two)
        code.simd('add')
      })
    }
    emitLevel(writer, stock, (pair) => {
      load(writer, map.levelAt(index), pair)
      code.get(changes[pair])
      emitTimes(writer, length)
    })
    for (const change of changes) code.release(change)
  })
  for (const local of [two, length]) code.release(local)
  if (stage !== 1) advance(code, row, map.rowBytes)
}

/** Stores level + step, which `push` pushes; a non-negative stock at least 0. */
function emitLevel(
  writer: RunWriter,
  { slot, isNonNegative }: StockUpdate,
  push: (pair: PairNumber) => void,
): void {
  const { code, map } = writer
  writer.store(map.scratchAt(slot), (pair) => {
    push(pair)
    code.simd('add')
    if (!isNonNegative) return
    code.constant(0)
    code.simd('pickGreater')
  })
}

/** Pushes the net flow: inflows added in order, outflows taken away in order. */
function emitChange(writer: RunWriter, stock: StockUpdate, pair: PairNumber): void {
  const { code } = writer
  const { inflows, outflows } = stock
  if (inflows.length === 0) code.constant(0)
  inflows.forEach((flow, index) => {
    writer.slot('step', pair, flow)
    if (index > 0) code.simd('add')
  })
  for (const flow of outflows) {
    writer.slot('step', pair, flow)
    code.simd('subtract')
  }
}

/** A local with the same number in both lanes. */
function constantLocal({ code }: RunWriter, value: number): number {
  const local = code.borrow()
  code.constant(value)
  code.set(local)
  return local
}

function emitTimes({ code }: RunWriter, factor: number): void {
  code.get(factor)
  code.simd('multiply')
}

function load({ code }: RunWriter, address: number, pair: PairNumber): void {
  code.integer(0)
  code.memory('load', address + 16 * pair)
}
