/** In how many ways things can be arranged. */
import type { Routine, RoutineSettings } from './routine.ts'

/** What is counted: orders of n things, orders of r out of n, or choices of r out of n. */
export type Arrangement = 'factorial' | 'permutations' | 'combinations'

/**
 * Stella's FACTORIAL, PERMUTATIONS and COMBINATIONS: n!, n!/(n - r)! and n!/(r! (n - r)!), exact as long
 * as doubles are. Fractions are cut; NaN below 0, 0 where more are taken than there are.
 * Source: isee help, "Statistical builtins".
 */
export function arrangements({ arrangement }: RoutineSettings): Routine {
  const outputs = new Float64Array(1)
  return {
    outputs,
    begin: () => undefined,
    call: (_, [first = NaN, second]) => {
      const n = Math.trunc(first)
      const r = Math.trunc(second ?? first)
      outputs[0] = n >= 0 && r >= 0 ? count(arrangement as Arrangement, n, r) : NaN
    },
  }
}

function count(arrangement: Arrangement, n: number, r: number): number {
  if (r > n) return 0
  // Choosing those that are left out is the same choice.
  const taken = arrangement === 'combinations' ? Math.min(r, n - r) : r
  let ways = 1
  for (let k = 1; k <= taken && ways < Infinity; k++) {
    // Each product is a whole number of choices of k, so that the division leaves nothing.
    ways *= n - (arrangement === 'combinations' ? taken : r) + k
    if (arrangement === 'combinations') ways = Math.round(ways / k)
  }
  return ways
}
