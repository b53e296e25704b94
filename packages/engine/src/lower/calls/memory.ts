/** Functions that keep something from an earlier moment. Source: XMILE 1.0, 3.5.3. */
import type { MemoryName } from '@thaw/model'
import type { Operation } from '../../program.ts'
import { pipelineEntries } from '../../routines/index.ts'
import { addRoutine, callRoutine, closeWithRoutine } from '../hold.ts'
import { addHiddenSlot } from '../lowering.ts'
import { slot } from '../operations.ts'
import { argument, lowered, type Call, type LowerCall } from './call.ts'
import { delayStages, smoothStages } from './stages.ts'

/** By key. */
export const memory: Readonly<Record<MemoryName, LowerCall>> = {
  DELAY1: (call) => delayStages(call, 1, lowered(call)),
  DELAY3: (call) => delayStages(call, 3, lowered(call)),
  INIT: (call) => keepInitial(call, argument(lowered(call), 0)),
  PIPELINE: lowerPipeline,
  SMTH1: (call) => smoothStages(call, 1, lowered(call)),
  SMTH3: (call) => smoothStages(call, 3, lowered(call)),
}

/** A hidden slot that is computed at the start and then left alone. */
function keepInitial({ lowering, place }: Call, value: Operation): Operation {
  if (value.op === 'number') return value
  const kept = addHiddenSlot(lowering, place)
  lowering.initial.set(kept, value)
  return slot(kept)
}

function lowerPipeline(call: Call): Operation {
  const written = lowered(call)
  const input = argument(written, 0)
  const routine = addRoutine(call, { name: 'pipeline', settings: {}, outputs: 1 })
  closeWithRoutine(call, routine, pipelineEntries.enter, [input])
  const kept = [argument(written, 1), written[2] ?? input].map((each) => keepInitial(call, each))
  return argument(callRoutine(call, routine, pipelineEntries.exit, kept), 0)
}
