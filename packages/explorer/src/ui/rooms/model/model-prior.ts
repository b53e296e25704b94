/** The prior of an uncertain input in words. */
import { normalQuantile, unreachable } from '@thaw/core'
import type { Basis, Dossier, Parameter } from '@thaw/dossier'
import { chipsOf } from '../evidence.ts'
import type { SourceChip } from '../evidence.ts'

/** An uncertain input in words. */
export interface ParameterEntry {
  /** `lognormal, middle 0.6, 8 in 10 draws between 0.4 and 0.9`. */
  readonly prior: string
  readonly limits: string
  readonly basis: Basis
  readonly reason: string
  readonly sources: readonly SourceChip[]
}

/** What was believed of an input before the record was asked, and why. */
export function parameterEntry(dossier: Dossier, row: Parameter): ParameterEntry {
  const limits = [
    row.low === undefined ? '' : `at least ${tell(row.low)}`,
    row.high === undefined ? '' : `at most ${tell(row.high)}`,
  ]
  return {
    prior: `${row.prior}, middle ${tell(row.centre)}, ${spreadWords(row)}`,
    limits: limits.filter((words) => words !== '').join(', '),
    basis: row.basis,
    reason: row.reason,
    sources: chipsOf(dossier, row.sources),
  }
}

/** The middle eight in ten of a prior, before it is cut at its limits. Source: `Prior` of @thaw/analysis. */
function spreadWords(row: Parameter): string {
  const reach = normalQuantile(0.9) * row.spread
  const between = (low: number, high: number): string =>
    `8 in 10 between ${tell(low)} and ${tell(high)}`
  switch (row.prior) {
    case 'normal':
      return between(row.centre - reach, row.centre + reach)
    case 'lognormal':
      return between(row.centre * Math.exp(-reach), row.centre * Math.exp(reach))
    case 'logitnormal': {
      const logit = Math.log(row.centre / (1 - row.centre))
      const share = (at: number): number => 1 / (1 + Math.exp(-at))
      return between(share(logit - reach), share(logit + reach))
    }
    case 'uniform':
      return between(row.centre - 0.8 * row.spread, row.centre + 0.8 * row.spread)
    default:
      return unreachable(row.prior)
  }
}

function tell(value: number): string {
  return String(Number(value.toPrecision(3)))
}
