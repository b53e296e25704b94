/** What the record taught of each parameter, and which of them it cannot tell apart. */
import type { Draws } from '@thaw/engine'
import { compareSpread, deviationOf, type Narrowed } from '../compare-spread.ts'
import { columnsOf } from '../draw-parts.ts'
import type { Parameter } from '../prior.ts'
import { rankMatrix } from './rank-matrix.ts'

/** From this ratio of spreads on, draws are as wide as the prior but for what a sampler scatters. */
export const AS_WIDE = 0.9

/** A median that has gone less than this, in deviations of the prior, has stayed. */
const STAYED = 0.25

/**
 * Whether draws of a parameter are narrower than its prior, as wide but elsewhere, or the prior itself: then the
 * record says nothing of it by itself.
 */
export type Learned = 'narrowed' | 'moved' | 'nothing'

/** A parameter with what the record taught of it. */
export interface LearnedParameter extends Narrowed {
  /** How far the median went, in standard deviations of the prior. */
  readonly shift: number
  readonly learned: Learned
}

/**
 * Prior against posterior, parameter by parameter.
 *
 * Shape: columns of the draws in the order of the parameters.
 */
export function whatWasLearned(
  parameters: readonly Parameter[],
  draws: Draws,
): readonly LearnedParameter[] {
  return compareSpread(parameters, draws).map((narrowed, column) => {
    const prior = parameters[column]?.prior
    const shift = prior === undefined ? NaN : deviationOf(prior, narrowed.median)
    return { ...narrowed, shift, learned: learnedOf(narrowed.ratio, shift) }
  })
}

/** The rule itself: `ratio` is the spread of the draws over that of the prior; `shift` as in `LearnedParameter`. */
export function learnedOf(ratio: number, shift: number): Learned {
  if (ratio < AS_WIDE) return 'narrowed'
  return Math.abs(shift) < STAYED ? 'nothing' : 'moved'
}

/** Two parameters that the record ties together. */
export interface TiedPair {
  readonly first: string
  readonly second: string
  /** Spearman's correlation over the draws. */
  readonly correlation: number
}

/**
 * The pairs of parameters with the strongest rank correlations over draws, at most `most` of them, the strongest
 * first: of these the record knows a combination rather than each. Pairs below `least` are noise or little.
 */
export function tiedPairs(draws: Draws, most: number, least = 0.3): readonly TiedPair[] {
  const size = draws.names.length
  const matrix = rankMatrix(columnsOf(draws))
  const pairs = draws.names.flatMap((first, row) =>
    draws.names.slice(row + 1).map((second, offset) => ({
      ...{ first, second, correlation: matrix[row * size + row + 1 + offset] ?? NaN },
    })),
  )
  return pairs
    .filter(({ correlation }) => Math.abs(correlation) >= least)
    .sort((left, right) => Math.abs(right.correlation) - Math.abs(left.correlation))
    .slice(0, most)
}
