/** Turning points as diamonds on the axis, their names below in two rows as far as there is room. */
import { yearsOfDate } from '../calendar.ts'
import type { Moment } from '../chart.ts'
import type { Scale } from './linear-scale.ts'
import type { PlacedMoment, Plot } from './placed-chart.ts'
import { tenth } from '../round.ts'
import { textWidth } from './text-width.ts'

/** Baseline of the first row of names under the axis, and the distance of the second. */
const FIRST_ROW = 37
const ROW_STEP = 15
const ROWS = 2
const TICK_HEIGHT = 11
const NAME_AIR = 5
const BETWEEN_NAMES = 10

/** Diamonds inside the plot; `width` is that of the whole picture, into which names may reach. */
export function placeMoments(
  moments: readonly Moment[],
  x: Scale,
  plot: Plot,
  width: number,
): readonly PlacedMoment[] {
  const ends = Array.from({ length: ROWS }, () => -Infinity)
  const sorted = moments
    .map((moment) => ({ moment, at: tenth(x(yearsOfDate(moment.date))) }))
    .filter(({ at }) => at >= plot.left - 0.5 && at <= plot.right + 0.5)
    .toSorted((left, right) => left.at - right.at)
  return sorted.map(({ moment, at }) => {
    const end = at + NAME_AIR + textWidth(moment.label, 12)
    const row = ends.findIndex((taken) => at >= taken)
    if (row < 0 || end > width) return { x: at, y: plot.bottom, name: undefined }
    ends[row] = end + BETWEEN_NAMES
    const y = plot.bottom + FIRST_ROW + row * ROW_STEP
    const anchor = 'start' as const
    const name = { x: at + NAME_AIR, y, text: moment.label, anchor, tickTop: y - TICK_HEIGHT }
    return { x: at, y: plot.bottom, name }
  })
}
