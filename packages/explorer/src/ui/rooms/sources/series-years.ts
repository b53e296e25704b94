/** The years of figures, as a list of series says them. */
import type { SeriesPoint } from '@thaw/dossier'

/** `1901`, `1901–1905`; empty where there are no figures. */
export function yearsOf(points: readonly SeriesPoint[]): string {
  if (points.length === 0) return ''
  const first = Math.floor(Math.min(...points.map(({ start }) => start)))
  const last = Math.max(first, Math.ceil(Math.max(...points.map(({ end }) => end))) - 1)
  return first === last ? String(first) : `${String(first)}–${String(last)}`
}
