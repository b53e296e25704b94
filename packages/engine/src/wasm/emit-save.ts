/** Saves the outputs of four draws every so many steps. */
import { countSaves } from '../saved-times.ts'
import { advance, open } from './code-writer.ts'
import { I32 } from './opcodes.ts'
import { storeRow } from './precision.ts'
import type { RunWriter } from './run-writer.ts'

/**
 * Where `untilSave` is 0, stores every output at its cell; `cell` is the address of the first
 * output's cell for the next saved time.
 */
export function emitSave(writer: RunWriter, untilSave: number, cell: number): void {
  const { code, plan, stride } = writer
  const { stepsPerSave } = plan.program.time
  const saves = countSaves(plan.program.time)
  const address = code.local(I32)
  open(code, 'block')
  code.get(untilSave)
  code.plain('branchIf', 0)
  code.get(cell)
  code.set(address)
  for (const slot of plan.outputs) {
    writer.forPairs((pair) =>
      storeRow(code, { precision: plan.precision, row: address, pair }, () =>
        writer.slot('step', pair, slot),
      ),
    )
    code.get(address)
    code.get(stride)
    code.integer(saves)
    code.plain('i32Multiply')
    code.plain('i32Add')
    code.set(address)
  }
  code.get(cell)
  code.get(stride)
  code.plain('i32Add')
  code.set(cell)
  code.integer(stepsPerSave)
  code.set(untilSave)
  code.plain('end')
  advance(code, untilSave, -1)
}
