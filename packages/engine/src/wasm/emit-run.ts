/** The function that runs blocks of four draws through all steps. */
import type { Statement } from '../program.ts'
import { advance, codeWriter, counter, open } from './code-writer.ts'
import type { ModuleParts } from './emit-operation.ts'
import { emitStocks } from './emit-stocks.ts'
import { emitSave } from './emit-save.ts'
import { FOUR_DRAWS, type MemoryMap } from './memory-map.ts'
import { I32 } from './opcodes.ts'
import type { WasmPlan } from './plan.ts'
import { runWriter, type RunWriter } from './run-writer.ts'

/**
 * `run(draws, results, stride, groups)`: addresses of the draws (a row of `stride` bytes for each
 * varying input) and of the results (a row of `stride` bytes for each cell), and how many times
 * four draws there are.
 *
 *   for each four draws
 *     fixed values, start values
 *     for each step
 *       for each stage: 1 of Euler, 4 of Runge-Kutta
 *         flows and auxiliaries, each to its own place in memory
 *         in the first stage: save if it is time; leave after the last step
 *         stocks
 *
 * Every value is stored rather than kept on the stack, and what is fixed is held in locals: the
 * engines of browsers make the fastest code of that form.
 */
export function emitRun(plan: WasmPlan, map: MemoryMap, parts: ModuleParts): readonly number[] {
  const code = codeWriter(4, parts.pool)
  const [draws, results, stride, groups] = [0, 1, 2, 3]
  const writer = runWriter({ code, plan, map, parts, draws, results, stride })
  open(code, 'loop')
  emitStart(writer)
  emitSteps(writer)
  advance(code, draws, FOUR_DRAWS)
  advance(code, results, FOUR_DRAWS)
  advance(code, groups, -1)
  code.get(groups)
  code.plain('branchIf', 0)
  code.plain('end')
  return code.finish()
}

/** Draws to their slots, fixed values, start values of stocks; then fixed values into locals. */
function emitStart(writer: RunWriter): void {
  const { code, plan, map, draws, stride } = writer
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
}

function emitSteps(writer: RunWriter): void {
  const { code, plan, map, row } = writer
  const { steps, method } = plan.program.time
  const step = counter(code, 0)
  const stage = counter(code, 0)
  const untilSave = counter(code, 0)
  const cell = code.local(I32)
  code.integer(map.table)
  code.set(row)
  for (const local of [step, untilSave]) {
    code.integer(0)
    code.set(local)
  }
  code.get(writer.results)
  code.set(cell)
  open(code, 'block')
  open(code, 'loop')
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
  // stage < (step > 0): only stage 0 of a step after the first.
  code.get(stage)
  code.get(step)
  code.plain('i32EqualZero')
  code.plain('i32EqualZero')
  code.plain('i32LessUnsigned')
  code.plain('branchIf', 0)
  emitStatements(writer, plan.timed)
  code.plain('end')
}

function emitStatements(writer: RunWriter, statements: readonly Statement[]): void {
  for (const { slot, expression } of statements) {
    writer.store(writer.map.scratchAt(slot), (pair) => {
      writer.value('step', pair, expression)
    })
  }
}
