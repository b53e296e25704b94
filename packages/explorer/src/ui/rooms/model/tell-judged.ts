/** Numbers of a judgement in words. */
import { convergenceGoal } from '@thaw/dossier'
import type { Words } from '../../../words/words.ts'

/** What stands in the place of a number that is not defined. */
export const NOTHING = '–'

/** What has no unit, such as a skill: two decimals. */
export function tellHundredths(value: number | undefined, words: Words): string {
  return value === undefined ? NOTHING : words.fixed(value, 2)
}

/** A share in per cent, never rounded to never or always: near them it has a decimal. */
export function tellPercent(share: number, words: Words): string {
  if (share > 0 && share < 0.01) return words.fixed(Math.ceil(1000 * share) / 10, 1)
  if (share > 0.99 && share < 1) return words.fixed(Math.floor(1000 * share) / 10, 1)
  return words.fixed(100 * share, 0)
}

/** `1961`, or `1961.3` where it is no beginning of a year. */
export function tellYear(years: number, words: Words): string {
  return words.exact(Number(years.toFixed(1)))
}

/** From which figures on draws count as converged, as `model.convergence-goal` has them. */
export interface ToldGoal {
  readonly rHat: string
  readonly sample: number
}

/** The goal that all draws of a dossier are held to. */
export function tellGoal(words: Words): ToldGoal {
  const { mostRHat: rHat, leastSample: sample } = convergenceGoal
  return { rHat: words.fixed(rHat, 2), sample }
}
