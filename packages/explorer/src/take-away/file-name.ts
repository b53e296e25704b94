/** Names of the files that are taken away: two worlds of one chart do not get the same one. */
import { hashText, slugOf } from '@thaw/core'

/** Letters of a name before it is cut, and of the fingerprint that then tells it from others. */
const LONGEST = 60
const MARK = 6

/** `salt-gate-half-open`: the chart and what was moved, without ending; a long one is cut and marked. */
export function fileName(chart: string, moved: readonly string[]): string {
  const whole = [chart, ...moved].map(slugOf).filter(Boolean).join('-')
  if (whole.length <= LONGEST) return whole
  const kept = whole.slice(0, LONGEST).replace(/-[^-]*$/, '')
  return `${kept}-${hashText(whole).slice(-MARK)}`
}
