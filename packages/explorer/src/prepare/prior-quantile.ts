/** Quantiles of a prior as it was written, before it is cut at its limits. */
import { normalQuantile, unreachable } from '@thaw/core'
import type { Parameter } from '@thaw/dossier'

/** The value that a share 0..1 of the prior lies below. Source: `Prior` of @thaw/analysis. */
export function priorQuantile({ prior, centre, spread }: Parameter, share: number): number {
  if (prior === 'uniform') return centre + (2 * share - 1) * spread
  const step = normalQuantile(share) * spread
  switch (prior) {
    case 'normal':
      return centre + step
    case 'lognormal':
      return centre * Math.exp(step)
    case 'logitnormal':
      return 1 / (1 + Math.exp(-(Math.log(centre / (1 - centre)) + step)))
    default:
      return unreachable(prior)
  }
}
