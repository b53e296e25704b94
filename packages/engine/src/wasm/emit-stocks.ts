/** Moves the stocks on: by Euler, or by one stage of a Runge-Kutta method. */
import { methods } from '../integration.ts'
import type { StockUpdate } from '../program.ts'
import { advance, open } from './code-writer.ts'
import type { PairNumber, RunWriter } from './run-writer.ts'

/** Emits the update of all stocks; `stage` is a local, 0 with Euler. */
export function emitStocks(writer: RunWriter, stage: number): void {
  const { plan, map } = writer
  const { dt, method } = plan.program.time
  const { stages } = methods[method]
  if (stages.length > 1) {
    emitStages(writer, stage, stages.length)
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
 * One of some pieces of code, chosen by the stage; with the classical method
 *
 *   0  level = stock, total = change;   stock = level + dt/2 change; to the row of the middle
 *   1  total += 2 change;               stock = level + dt/2 change
 *   2  total += 2 change;               stock = level + dt change;   to the row of the end
 *   3                                   stock = level + dt/6 (total + change); to the next step
 *
 * After all but the last the loop around goes on with the next stage.
 */
function emitStages(writer: RunWriter, stage: number, count: number): void {
  const { code } = writer
  const numbers = Array.from({ length: count }, (_, number) => number)
  // Blocks from the outside in: done, then the stages from the last to 0. Stage k begins where block k ends.
  for (let block = 0; block <= count; block++) open(code, 'block')
  code.get(stage)
  code.plain('branchTable', count - 1, ...numbers)
  for (const number of numbers) {
    code.plain('end')
    emitStage(writer, number)
    if (number < count - 1) code.plain('branch', count - 1 - number)
  }
  code.plain('end')
  advance(code, stage, 1)
  code.get(stage)
  code.integer(count)
  code.plain('i32LessUnsigned')
  code.plain('branchIf', 0)
}

/** What a stage does, as numbers. */
interface StageNumbers {
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly weight: number
  /** How far the stocks go from the start of the step, along the change or in the end the total. */
  readonly length: number
  /** The next stage has a time of its own. */
  readonly moves: boolean
}

function stageNumbers({ plan }: RunWriter, stage: number): StageNumbers {
  const { dt, method } = plan.program.time
  const { stages, divisor } = methods[method]
  const own = stages[stage]
  const next = stages[stage + 1]
  return {
    isFirst: stage === 0,
    isLast: next === undefined,
    weight: own?.weight ?? NaN,
    length: next === undefined ? dt / divisor : dt * next.at,
    moves: own?.at !== next?.at,
  }
}

function emitStage(writer: RunWriter, stage: number): void {
  const { plan, map, code, row } = writer
  const { isFirst, isLast, weight, length, moves } = stageNumbers(writer, stage)
  const factor = constantLocal(writer, weight)
  const distance = constantLocal(writer, length)
  plan.stocks.forEach((stock, index) => {
    const changes = [code.borrow(), code.borrow()] as const
    for (const pair of [0, 1] as const) {
      if (isLast) load(writer, map.totalAt(index), pair)
      emitChange(writer, stock, pair)
      if (isLast) code.simd('add')
      code.set(changes[pair])
    }
    if (isFirst) {
      writer.store(map.levelAt(index), (pair) => writer.slot('step', pair, stock.slot))
    }
    if (!isLast) {
      writer.store(map.totalAt(index), (pair) => {
        if (!isFirst) load(writer, map.totalAt(index), pair)
        code.get(changes[pair])
        if (isFirst) return
        emitTimes(writer, factor)
        code.simd('add')
      })
    }
    emitLevel(writer, stock, (pair) => {
      load(writer, map.levelAt(index), pair)
      code.get(changes[pair])
      emitTimes(writer, distance)
    })
    for (const change of changes) code.release(change)
  })
  for (const local of [factor, distance]) code.release(local)
  if (moves) advance(code, row, map.rowBytes)
}

/** Stores level + step, which `push` pushes; a non-negative stock at least 0. */
function emitLevel(
  writer: RunWriter,
  { slot, isNonNegative }: StockUpdate,
  push: (pair: PairNumber) => void,
): void {
  const { code } = writer
  writer.keep('step', slot, (pair) => {
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
