/** The prior of an uncertain input in words. */
import type { Parameter } from '@thaw/dossier'
import { uncutQuantile } from '../../../../prepare/uncut-quantile.ts'
import type { Words } from '../../../../words/words.ts'

/**
 * `lognormal, middle 0.6; 8 in 10 between 0.4 and 0.9; at least 0`: the middle eight in ten are those
 * of the prior before it is cut at its limits.
 */
export function tellPrior(row: Parameter, words: Words): string {
  const tell = (value: number): string => words.exact(Number(value.toPrecision(3)))
  const parts = [
    words.text('model.prior', {
      form: row.prior,
      middle: tell(row.centre),
      low: tell(uncutQuantile(row, 0.1)),
      high: tell(uncutQuantile(row, 0.9)),
    }),
    row.low === undefined ? '' : words.text('model.at-least', { value: tell(row.low) }),
    row.high === undefined ? '' : words.text('model.at-most', { value: tell(row.high) }),
  ]
  return parts.filter((part) => part !== '').join('; ')
}
