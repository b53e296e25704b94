/** A fingerprint of the part of the record that a posterior was fitted to. */
import { hashText } from '@thaw/core'
import type { Series } from '../schema/series.ts'

/**
 * Sixteen hexadecimal digits over the dates, values and bounds of the named series; titles, notes
 * and sources do not count. The order of `ids` does not matter; an unknown id counts as empty.
 */
export function recordHash(series: ReadonlyMap<string, Series>, ids: readonly string[]): string {
  const lines = [...new Set(ids)].sort().map((id) => {
    const points = series.get(id)?.points ?? []
    const figures = points.map(({ from, to, value, low, high }) =>
      [from.text, to.text, value, low ?? '', high ?? ''].join(' '),
    )
    return [id, ...figures].join('\n')
  })
  return hashText(lines.join('\n\n'))
}
