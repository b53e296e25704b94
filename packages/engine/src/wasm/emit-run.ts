/** The function that runs blocks of four draws through all steps. */
import { methods } from '../integration.ts'
import { advance, codeWriter, counter, open } from './code-writer.ts'
import type { ModuleParts } from './emit-operation.ts'
import { emitStocks } from './emit-stocks.ts'
import { emitSave } from './emit-save.ts'
import { emitAlways, emitByStage, emitTimed, type StepLocals } from './emit-statements.ts'
import { rowsPerStep, type MemoryMap } from './memory-map.ts'
import { I32 } from './opcodes.ts'
import { loadRow, rowBytesOf, storeRow, type RowPlace } from './precision.ts'
import type { WasmPlan } from './plan.ts'
import { runWriter, type PairNumber, type RunWriter } from './run-writer.ts'

/**
 * `run(draws, results, state, stride, groups, first, end)`: addresses of the draws (a row of
 * `stride` bytes for each varying input), of the results (a row of `stride` bytes for each cell)
 * and of the stocks (a row of `stride` bytes for each), how many times four draws there are, and
 * which steps to run. Where the first is not 0 the stocks are read; at the end they are written.
 *
 *   for each four draws
 *     fixed values, start values, or the stocks given
 *     for each step from `first` to before `end`
 *       for each stage: 1 of Euler, 2 or 4 of Runge-Kutta
 *         flows and auxiliaries, each to its own place; held ones in the first stage
 *         in the first stage: save if it is time; leave after the last step; close the step
 *         stocks
 *
 * Every value is stored rather than kept on the stack, and what is fixed is held in locals: the
 * engines of browsers make the fastest code of that form. In a small program all values have locals.
 */
export function emitRun(plan: WasmPlan, map: MemoryMap, parts: ModuleParts): Uint8Array {
  const code = codeWriter(7, parts.pool, plan.precision)
  const [draws, results, state, stride, groups, first, end] = [0, 1, 2, 3, 4, 5, 6]
  const writer = runWriter({ code, plan, map, parts, draws, results, state, stride, first, end })
  open(code, 'loop')
  emitStart(writer)
  emitSteps(writer)
  emitState(writer, 'write')
  const bytes = rowBytesOf(plan.precision)
  for (const address of [draws, results, state]) advance(code, address, bytes)
  advance(code, groups, -1)
  code.get(groups)
  code.plain('branchIf', 0)
  code.plain('end')
  return code.finish()
}

/** Draws to their slots, fixed values, start values of stocks; then into locals what lives there. */
function emitStart(writer: RunWriter): void {
  const { code, plan, map, draws, stride, first } = writer
  const from = code.local(I32)
  code.get(draws)
  code.set(from)
  for (const slot of plan.varyingInputs) {
    writer.store(map.scratchAt(slot), (pair) =>
      loadRow(code, { precision: plan.precision, row: from, pair }),
    )
    code.get(from)
    code.get(stride)
    code.plain('i32Add')
    code.set(from)
  }
  emitAlways(writer, 'start', plan.fixed)
  for (const slot of [...plan.stocks.map((stock) => stock.slot), ...plan.memory]) {
    if (plan.startHomes.get(slot) === 'varying') continue
    writer.store(map.scratchAt(slot), (pair) => writer.slot('start', pair, slot))
  }
  writer.loadLocals()
  open(code, 'block')
  code.get(first)
  code.plain('i32EqualZero')
  code.plain('branchIf', 0)
  emitState(writer, 'read')
  code.plain('end')
}

/** Copies the stocks of four draws from the rows of the state, or to them. */
function emitState(writer: RunWriter, direction: 'read' | 'write'): void {
  const { code, plan, state, stride } = writer
  const row = code.local(I32)
  code.get(state)
  code.set(row)
  for (const { slot } of plan.stocks) {
    const place = (pair: PairNumber): RowPlace => ({ precision: plan.precision, row, pair })
    if (direction === 'read') {
      writer.keep('step', slot, (pair) => loadRow(code, place(pair)))
    } else {
      writer.forPairs((pair) => storeRow(code, place(pair), () => writer.slot('step', pair, slot)))
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
  const hasStages = methods[method].stages.length > 1
  const step = code.local(I32)
  const stage = counter(code, 0)
  const locals: StepLocals = { step, stage }
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
  if (hasStages) open(code, 'loop')
  emitTimed(writer, locals)
  emitByStage(writer, plan.stated, locals)
  open(code, 'block')
  code.get(stage)
  code.plain('branchIf', 0)
  emitSave(writer, untilSave, cell)
  code.get(step)
  code.integer(steps)
  code.plain('i32Equal')
  code.plain('branchIf', hasStages ? 3 : 2)
  emitAlways(writer, 'step', plan.close, locals)
  code.plain('end')
  emitStocks(writer, stage)
  if (hasStages) code.plain('end')
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
