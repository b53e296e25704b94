/** Quantiles of a prior as it was written, before it is cut at its limits. */
import { priorQuantile } from '@thaw/analysis'
import type { Parameter } from '@thaw/dossier'

/** The value that a share of the prior lies below; above 0 and below 1. */
export function uncutQuantile({ prior: form, centre, spread }: Parameter, share: number): number {
  return priorQuantile({ form, centre, spread }, share)
}
