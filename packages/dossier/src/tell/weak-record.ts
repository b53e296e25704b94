/** Where the record is weak: figures in conflict, series that nobody saw, charts without any. */
import type { Dossier } from '../schema/dossier.ts'
import type { Series, SeriesPoint } from '../schema/series.ts'
import { spot, type WeakSpot } from './weak-spot.ts'

/** Weak spots of series and of the charts that show them. */
export function recordSpots({ series, charts }: Dossier): readonly WeakSpot[] {
  const all = [...series.values()]
  return [
    ...all.flatMap((one) =>
      conflictsOf(one).map((point) => spot('conflict', point, `${one.id} ${point.from.text}`)),
    ),
    ...all
      .filter(({ points }) => points.length > 0 && !points.some(isSeen))
      .map((row) => spot('unseen-series', row, row.id)),
    ...[...charts.values()]
      .filter((chart) => chart.series.length === 0)
      .map((row) => spot('no-record', row, row.id)),
  ]
}

function isSeen({ seen }: SeriesPoint): boolean {
  return seen === 'seen' || seen === 'derived'
}

/** Authors mark where sources disagree by a note that begins with the word. */
const CONFLICT = /^conflict\b/i

/** Figures so marked, and those that differ from the first one of the same stretch and unit. */
function conflictsOf({ points }: Series): readonly SeriesPoint[] {
  const first = new Map<string, number>()
  return points.filter(({ from, to, unit, value, note }) => {
    const key = `${from.text} ${to.text} ${unit}`
    const known = first.get(key)
    if (known === undefined) first.set(key, value)
    return CONFLICT.test(note) || (known !== undefined && known !== value)
  })
}
