/** Delays that count whole steps: routines, fed at the end of each step. */
import { InvariantError } from '@thaw/core'
import type { Operation, MadeRoutine } from '../../program.ts'
import {
  arrivalsEntries,
  batchesEntries,
  carrierEntries,
  depreciationEntries,
  pipelineEntries,
  recordEntries,
  stagesEntries,
} from '../../routines/routines.ts'
import { addRoutine, callRoutine, closeWithRoutine } from '../hold.ts'
import { addHiddenSlot } from '../lowering.ts'
import { binary, choose, number, slot } from '../operations.ts'
import { argument, argumentsOf, type Call } from './call.ts'
import { watchDelayTime } from './watch-delay-time.ts'

/** A hidden slot that is computed at the start and then left alone. */
export function keepInitial({ lowering, place }: Call, value: Operation): Operation {
  if (value.op === 'number') return value
  const kept = addHiddenSlot(lowering, place)
  lowering.initial.set(kept, value)
  return slot(kept)
}

/** DELAY and DELAY FIXED: `(input, time[, initial])`. */
export function lowerPipeline(call: Call): Operation {
  const at = argumentsOf(call)
  const input = at(0)
  const fed = feed(call, { name: 'pipeline' }, pipelineEntries.enter, [input])
  const time = watchDelayTime(call, at(1), true)
  const kept = [time, at(2, input)].map((each) => keepInitial(call, each))
  return fed(pipelineEntries.exit, kept)
}

/** DELAY N and SMOOTH N: `(input, time, initial, order)`. */
export function lowerStages(call: Call, conserves: boolean): Operation {
  const at = argumentsOf(call)
  const initial = keepInitial(call, at(2))
  const time = watchDelayTime(call, at(1), true)
  const taken = [unlessNegative(time, at(0)), time, initial, at(3)]
  return feed(
    call,
    { name: 'stages', settings: { conserves } },
    stagesEntries.advance,
    taken,
  )(stagesEntries.exit, [initial])
}

/** DELAY INFORMATION `(input, time, initial)` and DELAY MATERIAL `(input, time, initial, missing)`. */
export function lowerArrivals(call: Call, conserves: boolean): Operation {
  const at = argumentsOf(call)
  const initial = keepInitial(call, at(2))
  const time = watchDelayTime(call, at(1), true)
  const taken = [unlessNegative(time, at(0)), time]
  return feed(
    call,
    { name: 'arrivals', settings: { conserves } },
    arrivalsEntries.enter,
    taken,
  )(arrivalsEntries.exit, [initial, at(3, initial)])
}

/** DELAY BATCH: `(input, size, time, initial batch, its time, initial backlog)`. */
export function lowerBatches(call: Call): Operation {
  const at = argumentsOf(call)
  const [first, firstTime, backlog] = [3, 4, 5].map((each) => keepInitial(call, at(each)))
  const initial = [first, firstTime].flatMap((each) => each ?? [])
  const time = watchDelayTime(call, at(2), true)
  const size = unlessNegative(time, at(1))
  const taken = [at(0), size, time, ...initial, ...(backlog ? [backlog] : [])]
  const fed = feed(call, { name: 'batches' }, batchesEntries.gather, taken)
  return fed(batchesEntries.exit, initial)
}

/**
 * DELAY CONVEYOR: `(input, time, leakage, initial total, its time)` and a profile. Where a value at the
 * start is asked for, it is the total by its time (fn_delay_conveyor).
 */
export function lowerCarrier(call: Call): Operation {
  const at = argumentsOf(call)
  const { lowering, place, graph } = call
  if (graph === undefined) throw new InvariantError('a conveyor without a profile')
  const initial = [keepInitial(call, at(3)), keepInitial(call, at(4))] as const
  const { xs, ys } = graph.lookup
  const time = watchDelayTime(call, at(1), true)
  const taken = [unlessNegative(time, at(0)), time, at(2), ...initial]
  const fed = feed(call, { name: 'carrier', settings: { xs, ys } }, carrierEntries.carry, taken)
  const carried = fed(carrierEntries.exit, initial)
  const value = addHiddenSlot(lowering, place)
  lowering.step.set(value, carried)
  lowering.held.add(value)
  lowering.initial.set(value, binary('divide', ...initial))
  return slot(value)
}

/** Nothing comes out before it went in: a time below zero makes what is delayed no number, which a run tells. */
function unlessNegative(time: Operation, value: Operation): Operation {
  return choose(binary('less', time, number(0)), number(NaN), value)
}

/** DEPRECIATE STRAIGHTLINE: `(spending, lifetime, fiscal period, initial spending)`. */
export function lowerDepreciation(call: Call): Operation {
  const at = argumentsOf(call)
  const taken = [at(0), at(1), at(2), keepInitial(call, at(3))]
  const fed = feed(call, { name: 'depreciation' }, depreciationEntries.keep, taken)
  return fed(depreciationEntries.read, taken)
}

/** HISTORY: `(value, time)`. */
export function lowerHistory(call: Call): Operation {
  const at = argumentsOf(call)
  const value = at(0)
  const fed = feed(call, { name: 'record' }, recordEntries.keep, [value])
  return fed(recordEntries.read, [at(1), value])
}

type Exit = (entry: number, inputs: readonly Operation[]) => Operation

/** A routine that takes `inputs` at the end of each step; gives what reads it at a step's start. */
function feed(
  call: Call,
  { name, settings = {} }: Pick<MadeRoutine, 'name'> & Partial<MadeRoutine>,
  entry: number,
  inputs: readonly Operation[],
): Exit {
  const routine = addRoutine(call, { name, settings, outputs: 1 })
  closeWithRoutine(call, routine, entry, inputs)
  return (exit, given) => argument(callRoutine(call, routine, exit, given), 0)
}
