/** A program made ready on the back end that is asked for, or on the one that can. */
import { InvariantError, unreachable } from '@thaw/core'
import type { BackEnd, Batch, BatchPlan, Block } from './batch.ts'
import { fitsCode } from './fits-code.ts'
import { interpreterBatch } from './interpreter/interpreter-batch.ts'
import { javascriptBatch } from './javascript/javascript-batch.ts'
import { remembers } from './program.ts'
import { wasmBatch } from './wasm/wasm-batch.ts'

/**
 * Makes a program ready on one of the back ends; all give the same bits. One too large for the code of
 * the others is interpreted.
 */
export function compileBatch(backEnd: BackEnd, plan: BatchPlan): Batch {
  if (plan.program.time.control !== undefined) {
    throw new InvariantError('a program that sets its own time is run by itself: see checkBatch')
  }
  const batch = batchOn(fitsCode(plan) ? backEnd : 'interpreter', plan)
  return remembers(plan.program) ? { run: (block) => batch.run(fromStart(block)) } : batch
}

function batchOn(backEnd: BackEnd, plan: BatchPlan): Batch {
  switch (backEnd) {
    case 'interpreter':
      return interpreterBatch(plan)
    case 'javascript':
      return javascriptBatch(plan)
    case 'wasm':
      return wasmBatch(plan)
    default:
      return unreachable(backEnd)
  }
}

/** The stocks are not all that such a program goes on from. */
function fromStart(block: Block): Block {
  if (block.from === undefined && (block.checkpoints ?? []).length === 0) return block
  throw new InvariantError('a program that remembers is run from its start')
}
