/** The function that runs blocks of four draws through all steps. */
import { partsOf } from '../lower/operation-reads.ts'
import type { Operation, Statement } from '../program.ts'
import { advance, codeWriter, counter, open } from './code-writer.ts'
import { elementaryOf, type ElementaryName } from './emit-elementary.ts'
import type { ModuleParts } from './emit-operation.ts'
import { emitStocks } from './emit-stocks.ts'
import { emitSave } from './emit-save.ts'
import { FOUR_DRAWS, rowsPerStep, type MemoryMap } from './memory-map.ts'
import { I32 } from './opcodes.ts'
import type { WasmPlan } from './plan.ts'
import { runWriter, type RunWriter } from './run-writer.ts'

/**
 * `run(draws, results, state, stride, groups, first, end)`: addresses of the draws (a row of
 * `stride` bytes for each varying input), of the results (a row of `stride` bytes for each cell)
 * and of the stocks (a row of `stride` bytes for each), how many times four draws there are, and
 * which steps to run. Where the first is not 0 the stocks are read; at the end they are written.
 *
 *   for each four draws
 *     fixed values, start values, or the stocks given
 *     for each step from `first` to before `end`
 *       for each stage: 1 of Euler, 4 of Runge-Kutta
 *         flows and auxiliaries, each to its own place in memory
 *         in the first stage: save if it is time; leave after the last step
 *         stocks
 *
 * Every value is stored rather than kept on the stack, and what is fixed is held in locals: the
 * engines of browsers make the fastest code of that form.
 */
export function emitRun(plan: WasmPlan, map: MemoryMap, parts: ModuleParts): readonly number[] {
  const code = codeWriter(7, parts.pool)
  const [draws, results, state, stride, groups, first, end] = [0, 1, 2, 3, 4, 5, 6]
  const writer = runWriter({ code, plan, map, parts, draws, results, state, stride, first, end })
  open(code, 'loop')
  emitStart(writer)
  emitSteps(writer)
  emitState(writer, 'write')
  for (const address of [draws, results, state]) advance(code, address, FOUR_DRAWS)
  advance(code, groups, -1)
  code.get(groups)
  code.plain('branchIf', 0)
  code.plain('end')
  return code.finish()
}

/** Draws to their slots, fixed values, start values of stocks; then fixed values into locals. */
function emitStart(writer: RunWriter): void {
  const { code, plan, map, draws, stride, first } = writer
  const from = code.local(I32)
  code.get(draws)
  code.set(from)
  for (const slot of plan.varyingInputs) {
    writer.store(map.scratchAt(slot), (pair) => {
      code.get(from)
      code.memory('load', 16 * pair)
    })
    code.get(from)
    code.get(stride)
    code.plain('i32Add')
    code.set(from)
  }
  for (const { slot, expression } of plan.fixed) {
    writer.store(map.scratchAt(slot), (pair) => writer.value('start', pair, expression))
  }
  for (const { slot } of plan.stocks) {
    if (plan.startHomes.get(slot) === 'varying') continue
    writer.store(map.scratchAt(slot), (pair) => writer.slot('start', pair, slot))
  }
  writer.loadFixed()
  open(code, 'block')
  code.get(first)
  code.plain('i32EqualZero')
  code.plain('branchIf', 0)
  emitState(writer, 'read')
  code.plain('end')
}

/** Copies the stocks of four draws from the rows of the state, or to them. */
function emitState(writer: RunWriter, direction: 'read' | 'write'): void {
  const { code, plan, map, state, stride } = writer
  const row = code.local(I32)
  code.get(state)
  code.set(row)
  for (const { slot } of plan.stocks) {
    for (const pair of [0, 1] as const) {
      const at = 16 * pair
      if (direction === 'read') {
        code.integer(0)
        code.get(row)
        code.memory('load', at)
        code.memory('store', map.scratchAt(slot) + at)
      } else {
        code.get(row)
        writer.slot('step', pair, slot)
        code.memory('store', at)
      }
    }
    code.get(row)
    code.get(stride)
    code.plain('i32Add')
    code.set(row)
  }
}

function emitSteps(writer: RunWriter): void {
  const { code, plan, first, end } = writer
  const { steps, method } = plan.program.time
  const step = code.local(I32)
  const stage = counter(code, 0)
  const untilSave = code.local(I32)
  code.get(first)
  code.set(step)
  code.integer(0)
  code.set(untilSave)
  const cell = emitPlaces(writer)
  open(code, 'block')
  open(code, 'loop')
  code.get(step)
  code.get(end)
  code.plain('i32Equal')
  code.plain('branchIf', 1)
  code.integer(0)
  code.set(stage)
  if (method === 'rk4') open(code, 'loop')
  emitTimed(writer, step, stage)
  emitStatements(writer, plan.stated)
  open(code, 'block')
  code.get(stage)
  code.plain('branchIf', 0)
  emitSave(writer, untilSave, cell)
  code.get(step)
  code.integer(steps)
  code.plain('i32Equal')
  code.plain('branchIf', method === 'rk4' ? 3 : 2)
  code.plain('end')
  emitStocks(writer, stage)
  if (method === 'rk4') code.plain('end')
  advance(code, step, 1)
  code.plain('branch', 0)
  code.plain('end')
  code.plain('end')
}

/** Finds the first row of the table and the first cell of the results; gives the local of the cell. */
function emitPlaces({ code, plan, map, row, results, stride, first }: RunWriter): number {
  code.get(first)
  code.integer(rowsPerStep(plan) * map.rowBytes)
  code.plain('i32Multiply')
  code.integer(map.table)
  code.plain('i32Add')
  code.set(row)
  const cell = code.local(I32)
  code.get(first)
  code.integer(plan.program.time.stepsPerSave)
  code.plain('i32DivideUnsigned')
  code.get(stride)
  code.plain('i32Multiply')
  code.get(results)
  code.plain('i32Add')
  code.set(cell)
  return cell
}

/**
 * The timed values: with Runge-Kutta not in the second stage of the middle, whose time is that of
 * the first, and not at the start of a step, whose time is the end of the step before.
 */
function emitTimed(writer: RunWriter, step: number, stage: number): void {
  const { code, plan } = writer
  if (plan.program.time.method === 'euler' || plan.timed.length === 0) {
    emitStatements(writer, plan.timed)
    return
  }
  open(code, 'block')
  code.get(stage)
  code.integer(2)
  code.plain('i32Equal')
  code.plain('branchIf', 0)
  // stage < (step <> first): only stage 0 of a step after the first.
  code.get(stage)
  code.get(step)
  code.get(writer.first)
  code.plain('i32NotEqual')
  code.plain('i32LessUnsigned')
  code.plain('branchIf', 0)
  emitStatements(writer, plan.timed)
  code.plain('end')
}

/** Each statement in turn; an elementary function stands alone in its own: see `splitCalls`. */
function emitStatements(writer: RunWriter, statements: readonly Statement[]): void {
  for (const { slot, expression } of statements) {
    const address = writer.map.scratchAt(slot)
    const called = elementaryOf(expression)
    if (called !== undefined) emitCall(writer, address, called, partsOf(expression))
    else writer.store(address, (pair) => writer.value('step', pair, expression))
  }
}

/** Calls an elementary function for both pairs at once. */
function emitCall(
  writer: RunWriter,
  address: number,
  called: ElementaryName,
  operands: readonly Operation[],
): void {
  const { code, parts } = writer
  writer.forPairs((pair) => {
    for (const operand of operands) writer.value('step', pair, operand)
  })
  code.call(parts.elementaryPaired(called))
  const results = [code.borrow(), code.borrow()] as const
  code.set(results[1])
  code.set(results[0])
  writer.store(address, (pair) => code.get(results[pair]))
  for (const result of results) code.release(result)
}
