/** Stretches of time in which one world clearly differs from the other, by paired runs. */
import { InvariantError } from '@thaw/core'
import type { Difference } from './chart.ts'
import type { Domain } from './chart-domain.ts'
import { medianOf, rowAt } from './fan-rows.ts'

/** A stretch in which your world is clearly higher or lower. */
export interface Effect {
  readonly direction: 'higher' | 'lower'
  /** Decimal years. */
  readonly from: number
  readonly to: number
  /** True where it still holds at the last moment. */
  readonly isLasting: boolean
  /** The moment where the middle run differs most. */
  readonly peak: number
  /** Share of runs, 0..1, that differ in this direction at the peak. */
  readonly share: number
  /** The middle half of the differences at the peak, in display units, nearer zero first. */
  readonly half: readonly [number, number]
}

/** What two worlds do on one chart. */
export type Comparison =
  /** No run differs anywhere: what was moved does not reach this. */
  | { readonly kind: 'same' }
  /** Runs differ, but not clearly: too few one way, or too little to see. */
  | {
      readonly kind: 'unclear'
      readonly peak: number
      readonly shareHigher: number
      readonly shareLower: number
      /** Most runs differ one way, but by less than a chart shows. */
      readonly isSmall: boolean
    }
  | { readonly kind: 'clear'; readonly effects: readonly Effect[] }

/** Share of runs from which a difference is called clear. */
const CLEAR_SHARE = 0.6
/** Part of the chart's range that the middle run must differ by. */
const CLEAR_SIZE = 0.02
/** Stretches nearer than this are one. In years. */
const MERGE_YEARS = 0.6
/** A stretch whose largest difference is below this part of the largest of all is not told. */
const MINOR_SIZE = 0.25
/** Stretches that one sentence can hold. */
const MOST_TOLD = 3
/** A world ends when its last effect ends this near to the last moment. In years. */
const END_YEARS = 0.3

/**
 * Compares two worlds on one chart.
 *
 * Clear at a moment: at least six in ten paired runs differ the same way, and the middle run by at
 * least a fiftieth of what the chart shows. Source: own rule, stated on the page.
 */
export function compareWorlds(
  difference: Difference,
  times: readonly number[],
  [low, high]: Domain,
): Comparison {
  const median = medianOf(difference)
  const least = (high - low) * CLEAR_SIZE
  const signs = times.map((_, k) => signAt(difference, median[k] ?? 0, least, k))
  const effects = mergeEffects(findRuns(signs, difference, times))
  if (effects.length > 0) return { kind: 'clear', effects }
  const peak = peakOf(difference, 0, times.length - 1)
  const [shareHigher, shareLower] = [
    difference.shareHigher[peak] ?? 0,
    difference.shareLower[peak] ?? 0,
  ]
  const isApart = difference.shareHigher.some((one, k) => one + (difference.shareLower[k] ?? 0) > 0)
  if (!isApart) return { kind: 'same' }
  const isSmall = Math.max(shareHigher, shareLower) >= CLEAR_SHARE
  return { kind: 'unclear', peak: times[peak] ?? 0, shareHigher, shareLower, isSmall }
}

/** Of several effects, the one with the largest sizes. */
export function largestEffect(effects: readonly Effect[]): Effect {
  const [first, ...others] = effects
  if (first === undefined) throw new InvariantError('a clear comparison has no effect')
  return others.reduce((best, one) => (one.half[1] > best.half[1] ? one : best), first)
}

function signAt(difference: Difference, median: number, least: number, k: number): -1 | 0 | 1 {
  if ((difference.shareHigher[k] ?? 0) >= CLEAR_SHARE && median >= least) return 1
  if ((difference.shareLower[k] ?? 0) >= CLEAR_SHARE && median <= -least) return -1
  return 0
}

function findRuns(
  signs: readonly (-1 | 0 | 1)[],
  difference: Difference,
  times: readonly number[],
): readonly Effect[] {
  const effects: Effect[] = []
  let start = 0
  for (let k = 1; k <= signs.length; k += 1) {
    if (k < signs.length && signs[k] === signs[start]) continue
    const sign = signs[start]
    if (sign === 1 || sign === -1) effects.push(effectOf(sign, start, k - 1, { difference, times }))
    start = k
  }
  return effects
}

function effectOf(
  sign: -1 | 1,
  first: number,
  last: number,
  { difference, times }: { readonly difference: Difference; readonly times: readonly number[] },
): Effect {
  const peak = peakOf(difference, first, last)
  const shares = sign === 1 ? difference.shareHigher : difference.shareLower
  const quarters = [rowAt(difference, 0.25)[peak] ?? 0, rowAt(difference, 0.75)[peak] ?? 0]
  const sizes = quarters.map((value) => Math.max(0, value * sign)).toSorted((a, b) => a - b)
  const end = times.at(-1) ?? 0
  return {
    direction: sign === 1 ? 'higher' : 'lower',
    from: times[first] ?? 0,
    to: times[last] ?? 0,
    isLasting: end - (times[last] ?? 0) < END_YEARS,
    peak: times[peak] ?? 0,
    share: shares[peak] ?? 0,
    half: [sizes[0] ?? 0, sizes[1] ?? 0],
  }
}

/** Index between two where the middle run differs most. */
function peakOf(difference: Difference, first: number, last: number): number {
  const median = medianOf(difference)
  let best = first
  for (let k = first; k <= last; k += 1) {
    if (Math.abs(median[k] ?? 0) > Math.abs(median[best] ?? 0)) best = k
  }
  return best
}

/** Joins stretches of one direction across short gaps, and keeps those that matter, in their order. */
function mergeEffects(effects: readonly Effect[]): readonly Effect[] {
  const merged: Effect[] = []
  for (const effect of effects) {
    const before = merged.at(-1)
    const isNear = before?.direction === effect.direction && effect.from - before.to <= MERGE_YEARS
    if (before === undefined || !isNear) merged.push(effect)
    else merged[merged.length - 1] = joinEffects(before, effect)
  }
  const bySize = merged.toSorted((left, right) => right.half[1] - left.half[1])
  const least = (bySize[0]?.half[1] ?? 0) * MINOR_SIZE
  const told = bySize.slice(0, MOST_TOLD).filter((effect) => effect.half[1] >= least)
  return merged.filter((effect) => told.includes(effect))
}

function joinEffects(early: Effect, late: Effect): Effect {
  const larger = early.half[1] >= late.half[1] ? early : late
  return { ...larger, from: early.from, to: late.to, isLasting: late.isLasting }
}
