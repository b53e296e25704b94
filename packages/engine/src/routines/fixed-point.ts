/** Solves a loop of numbers that need each other in the same moment. */
import type { Routine } from './routine.ts'
import type { TrialLoop } from './trial-loop.ts'

/** An unknown has settled when it changes by no more than this share of itself. */
const SHARE = 1e-12
/** Rounds before a loop that does not settle is given up. */
const MOST_ROUNDS = 2000

/**
 * Vensim's SIMULTANEOUS: from guesses the loop is computed again and again until nothing in it changes
 * any more. All unknowns move together, so that the order of equations does not matter; each moment
 * begins with the guesses anew, so that no moment hangs on those before. NaN where it does not settle.
 *
 * Inputs: the guesses, then what the loop reads from outside; outputs: the unknowns.
 * Source: Vensim manual, simultaneousiterative. When the loop has settled and when it is given up is not
 * documented: both limits are ours. A loop that shrinks its changes by a share of q each round is then
 * within q/(1-q) of `SHARE` of the solution.
 */
export function fixedPoint(loop: TrialLoop): Routine {
  const { unknowns, load, round, meet } = loop
  const outputs = new Float64Array(unknowns.length)
  return {
    outputs,
    begin: () => undefined,
    meet,
    call: (_, inputs, moment) => {
      load(inputs)
      const hasSettled = settle(unknowns, () => round(moment))
      if (hasSettled) outputs.set(unknowns)
      else outputs.fill(NaN)
    },
  }
}

/** Rounds until no unknown changes; false where one is no finite number, or too many rounds do not do. */
function settle(unknowns: Float64Array, round: () => readonly number[]): boolean {
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    const before = unknowns.slice()
    const next = round()
    unknowns.set(next)
    if (!next.every(Number.isFinite)) return false
    if (next.every((value, unknown) => isSame(value, before[unknown] ?? NaN))) return true
  }
  return false
}

function isSame(value: number, before: number): boolean {
  return Math.abs(value - before) <= SHARE * Math.max(Math.abs(value), Math.abs(before))
}
