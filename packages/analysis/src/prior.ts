/** What was believed of an uncertain parameter before the record was asked. */
import { normalQuantile, normalShare, unreachable } from '@thaw/core'

/** Form of a prior: sizes and delays, changes of either sign, shares, or all values alike. */
export type PriorForm = 'lognormal' | 'normal' | 'logitnormal' | 'uniform'

/** A prior distribution of one number. */
export interface Prior {
  readonly form: PriorForm
  /** The median, on the scale of the parameter. */
  readonly centre: number
  /**
   * Standard deviation of the logarithm (lognormal), of the value (normal), of ln(p/(1-p))
   * (logitnormal); half the width (uniform).
   */
  readonly spread: number
  /** Hard limits; the prior is cut there and its rest keeps its shape. */
  readonly low?: number | undefined
  readonly high?: number | undefined
}

/** An uncertain input of a model. */
export interface Parameter {
  /** Name of the input, as the model has it. */
  readonly name: string
  readonly prior: Prior
}

/** Everything that makes a prior unusable, in words; empty where it is sound. */
export function faultsOfPrior({ form, centre, spread, low, high }: Prior): readonly string[] {
  const isEmpty = low !== undefined && high !== undefined && low >= high
  // A uniform prior is half as wide as its ends are apart: where these are wrong, that is said once.
  const isByEnds = form === 'uniform' && isEmpty
  return [
    ...(isByEnds || (spread > 0 && Number.isFinite(spread)) ? [] : ['the spread must be above 0']),
    ...(Number.isFinite(centre) ? [] : ['the centre must be a number']),
    ...(form === 'lognormal' && centre <= 0 ? ['a lognormal centre must be above 0'] : []),
    ...(form === 'logitnormal' && (centre <= 0 || centre >= 1)
      ? ['a logitnormal centre must lie between 0 and 1']
      : []),
    ...(isEmpty ? ['the low limit must lie below the high one'] : []),
  ]
}

/**
 * The value below which the share `share` of the prior lies.
 *
 * Domain: 0 < share < 1 and a sound prior. Limits cut the distribution and the rest is scaled up.
 */
export function priorQuantile(prior: Prior, share: number): number {
  const from = prior.low === undefined ? 0 : uncutShare(prior, prior.low)
  const to = prior.high === undefined ? 1 : uncutShare(prior, prior.high)
  const value = uncutQuantile(prior, from + share * (to - from))
  return Math.min(prior.high ?? Infinity, Math.max(prior.low ?? -Infinity, value))
}

/** The share of the prior below `value`, from 0 to 1: the inverse of `priorQuantile`. */
export function priorShare(prior: Prior, value: number): number {
  const from = prior.low === undefined ? 0 : uncutShare(prior, prior.low)
  const to = prior.high === undefined ? 1 : uncutShare(prior, prior.high)
  return Math.min(1, Math.max(0, (uncutShare(prior, value) - from) / (to - from)))
}

function uncutQuantile({ form, centre, spread }: Prior, share: number): number {
  switch (form) {
    case 'lognormal':
      return centre * Math.exp(spread * normalQuantile(share))
    case 'normal':
      return centre + spread * normalQuantile(share)
    case 'logitnormal':
      return 1 / (1 + Math.exp(-(logOdds(centre) + spread * normalQuantile(share))))
    case 'uniform':
      return centre + spread * (2 * share - 1)
    default:
      return unreachable(form)
  }
}

function uncutShare({ form, centre, spread }: Prior, value: number): number {
  switch (form) {
    case 'lognormal':
      return value <= 0 ? 0 : normalShare(Math.log(value / centre) / spread)
    case 'normal':
      return normalShare((value - centre) / spread)
    case 'logitnormal':
      if (value <= 0) return 0
      return value >= 1 ? 1 : normalShare((logOdds(value) - logOdds(centre)) / spread)
    case 'uniform':
      return Math.min(1, Math.max(0, (value - centre + spread) / (2 * spread)))
    default:
      return unreachable(form)
  }
}

function logOdds(share: number): number {
  return Math.log(share / (1 - share))
}
