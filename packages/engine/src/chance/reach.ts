/** Between which numbers a draw can lie at all. */
import type { Density } from './distributions.ts'

type Reach = readonly [low: number, high: number]

/** Beyond so many deviations a normal number lies once in more than 10^10 draws. */
const NORMAL: Reach = [-6.5, 6.5]
/** Beyond it lies less than one in 10^18 of the exponential distribution, and of each tail of the logistic. */
const FAR = 42

const reaches: Readonly<Record<string, Reach>> = {
  beta: [0, 1],
  exponential: [0, FAR],
  logistic: [-FAR, FAR],
  normal: NORMAL,
  uniform: [0, 1],
}

/** The least and the most that a distribution of the chance routine gives, by its own parameters or its density. */
export function reachOf(distribution: string, own: readonly number[], { xs }: Density): Reach {
  if (distribution === 'triangular') return [own[0] ?? NaN, own[2] ?? NaN]
  if (distribution === 'density') return [xs[0] ?? NaN, xs[xs.length - 1] ?? NaN]
  return reaches[distribution] ?? [0, Infinity]
}

const whole: ReadonlySet<string> = new Set(['binomial', 'poisson', 'trials'])

/** True where draws are not counts, so that none is met exactly. */
export function isContinuous(distribution: string): boolean {
  return !whole.has(distribution)
}

/** False where no number of that reach, stretched and shifted, lies between the bounds. */
export function mayLieBetween(
  [low, high]: Reach,
  [shift, stretch]: readonly [number, number],
  [least, most]: readonly [number, number],
): boolean {
  const ends = stretch === 0 ? [shift, shift] : [shift + stretch * low, shift + stretch * high]
  return Math.min(...ends) <= most && Math.max(...ends) >= least && least <= most
}
