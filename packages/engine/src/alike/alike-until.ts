/**
 * Until when two worlds run alike, known from the program without running either.
 *
 * A lever that acts from a date leaves the run before that date as it was; only the rest need be
 * run. This is proved, not tried: bounds for all draws and all times up to a step show whether any
 * stock or output could differ. The proof takes numbers that both worlds share to be finite.
 */
import type { EnsembleRequest } from '../ensemble-types.ts'
import { placeOutputs } from '../outputs.ts'
import { remembers, type Program } from '../program.ts'
import { boundOperation } from './bound-operation.ts'
import { boundsOf, unbounded, type Bounds } from './bounds.ts'
import { inputBounds } from './input-bounds.ts'
import { planProof, type ProofPlan } from './plan-proof.ts'
import { spreadOf } from './spread.ts'

/** Bounds of a slot, computed when they are first asked for. */
type BoundsOfSlot = (slot: number) => Bounds

/**
 * The latest of some ascending steps at whose start the stocks of `request.inputs` and of
 * `request.against` are the same in every draw, and before which the outputs are; undefined where
 * that cannot be shown for any. Only stocks that an output needs are looked at. Outputs that do not
 * change in a run are not: they may differ. A program that remembers more than its stocks is run from
 * the start: undefined.
 *
 * Cost: the statements that a differing input reaches before it meets a stock, a few times.
 */
export function alikeUntil(request: EnsembleRequest, steps: readonly number[]): number | undefined {
  const { program } = request
  if (remembers(program)) return undefined
  const plan = planProof(program, placeOutputs(program, request.outputs))
  const inputs = inputBounds(request)
  const differing = program.inputs.flatMap(({ slot }) => (inputs(slot).isAlike ? [] : [slot]))
  const spread = spreadOf(plan, differing)
  const start = boundsAtStart(plan, inputs)
  const isAlikeAtStart = plan.stocks.every(
    (slot) => !spread.atStart.has(slot) || start(slot).isAlike,
  )
  if (!isAlikeAtStart) return undefined
  const suspects = plan.watched.filter(spread.isInStep)
  return lastThat(steps, (step) => {
    const before = boundsBefore(plan, start, step)
    return suspects.every((slot) => before(slot).isAlike)
  })
}

/** The last of some steps of which the first ones, and only these, pass. */
function lastThat(steps: readonly number[], passes: (step: number) => boolean): number | undefined {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(steps[middle] ?? NaN)) low = middle + 1
    else high = middle
  }
  return steps[low - 1]
}

/** Bounds of constants and start values. */
function boundsAtStart(plan: ProofPlan, inputs: BoundsOfSlot): BoundsOfSlot {
  const { program, atStart } = plan
  const time = boundsOf([program.time.start], true)
  return remember((slot, self) => {
    const expression = atStart.get(slot)
    if (expression === undefined) return inputs(slot)
    return boundOperation(expression, { slot: self, lookups: program.lookups, time })
  })
}

/** Bounds over all evaluations before the start of a step, given that the stocks are alike. */
function boundsBefore(plan: ProofPlan, start: BoundsOfSlot, step: number): BoundsOfSlot {
  const { program, inStep, isNonNegative } = plan
  const time = timesBefore(program, step)
  return remember((slot, self) => {
    const isHeld = isNonNegative.get(slot)
    if (isHeld !== undefined) return isHeld ? heldBounds(start(slot)) : unbounded(true)
    const expression = inStep.get(slot)
    if (expression === undefined) return start(slot)
    return boundOperation(expression, { slot: self, lookups: program.lookups, time })
  })
}

/** A stock that is held at zero may begin below it: only what changes it holds it there. */
function heldBounds(atStart: Bounds): Bounds {
  return {
    ...unbounded(true),
    low: Number.isNaN(atStart.low) ? -Infinity : Math.min(0, atStart.low),
  }
}

/** A Runge-Kutta step looks as far as its end. */
function timesBefore({ time }: Program, step: number): Bounds {
  const last = time.method === 'euler' ? step - 1 : step
  return boundsOf([time.start, time.start + last * time.dt], true)
}

function remember(compute: (slot: number, self: BoundsOfSlot) => Bounds): BoundsOfSlot {
  const known = new Map<number, Bounds>()
  const self: BoundsOfSlot = (slot) => {
    const found = known.get(slot) ?? compute(slot, self)
    known.set(slot, found)
    return found
  }
  return self
}
