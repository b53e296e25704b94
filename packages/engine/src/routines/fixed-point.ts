/** Solves a loop of numbers that need each other in the same moment. */
import { compute, evaluate } from '../interpreter/evaluate.ts'
import type { AlgebraicLoop, ProgramLookup } from '../program.ts'
import type { Routine } from './routine.ts'

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
export function fixedPoint(loop: AlgebraicLoop, lookups: readonly ProgramLookup[]): Routine {
  const { size, statements, targets } = loop
  const values = new Float64Array(size)
  const outputs = new Float64Array(targets.length)
  const given = new Map<number, Float64Array>()
  let routines: readonly Routine[] = []
  return {
    outputs,
    begin: () => undefined,
    meet: (all) => {
      routines = all
    },
    call: (_, inputs, moment) => {
      values.set(inputs.subarray(0, targets.length))
      values.set(inputs.subarray(targets.length), targets.length + statements.length)
      const now = { ...moment, stepTime: moment.time, values, lookups, routines, given }
      const hasSettled = settle(values, targets.length, () => {
        compute(statements, now)
        return targets.map((target) => evaluate(target, now))
      })
      if (hasSettled) outputs.set(values.subarray(0, targets.length))
      else outputs.fill(NaN)
    },
  }
}

/** Rounds until no unknown changes; false where one is no finite number, or too many rounds do not do. */
function settle(values: Float64Array, unknowns: number, round: () => readonly number[]): boolean {
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    const before = values.slice(0, unknowns)
    const next = round()
    values.set(next)
    if (!next.every(Number.isFinite)) return false
    if (next.every((value, unknown) => isSame(value, before[unknown] ?? NaN))) return true
  }
  return false
}

function isSame(value: number, before: number): boolean {
  return Math.abs(value - before) <= SHARE * Math.max(Math.abs(value), Math.abs(before))
}
