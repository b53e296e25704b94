/** Gridlines with their numbers, and ticks of the years. */
import { tickStep } from 'd3-array'
import type { Words } from '../../words/words.ts'
import { gridValues, type Domain, type TimeWindow } from '../chart-domain.ts'
import { dateOfYears } from '../calendar.ts'
import type { PlacedGridline, PlacedTick } from './placed-chart.ts'
import type { Scale } from './linear-scale.ts'
import { tenth } from '../round.ts'
import { stepDecimals } from '../tell-number.ts'
import { textWidth } from './text-width.ts'

/** Narrowest gutter for numbers, and the air between a number and the plot. */
const MIN_GUTTER = 26
const NUMBER_AIR = 7
const TICK_SIZE = 12

/** Gridlines of a domain; the one on the foot of the plot is the axis and keeps only its number. */
export function placeGridlines(
  domain: Domain,
  y: Scale,
  count: number,
  words: Words,
): readonly PlacedGridline[] {
  return gridValues(domain, count).map((value) => ({
    y: tenth(y(value)),
    label: gridLabel(value, domain, count, words),
    isAxis: value === domain[0],
  }))
}

/** Room that the numbers of a domain need at the left of the plot. */
export function gutterFor(domain: Domain, count: number, words: Words): number {
  const labels = gridValues(domain, count).map((value) => gridLabel(value, domain, count, words))
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, TICK_SIZE)))
  return Math.max(MIN_GUTTER, Math.ceil(widest + NUMBER_AIR + 2))
}

function gridLabel(value: number, [low, high]: Domain, count: number, words: Words): string {
  return words.fixed(value, stepDecimals(tickStep(low, high, count)))
}

/** Least room for a year in full and for its last two digits. */
const FULL_ROOM = 42
const SHORT_ROOM = 29
const YEAR_STEPS = [1, 2, 4, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000]

/** Years under the axis: each in full where there is room, else every few, shortened within a century. */
export function placeYears(window: TimeWindow, x: Scale): readonly PlacedTick[] {
  const [first, last] = [Math.ceil(window[0] - 1e-6), Math.floor(window[1] + 1e-6)]
  const pixelsAYear = (x(window[1]) - x(window[0])) / (window[1] - window[0])
  const isOneCentury = Math.floor(first / 100) === Math.floor(last / 100)
  const isFull = !isOneCentury || pixelsAYear >= FULL_ROOM
  const room = isFull ? FULL_ROOM : SHORT_ROOM
  const step = YEAR_STEPS.find((years) => years * pixelsAYear >= room) ?? 1000
  const ticks: PlacedTick[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const isWide = isFull || (ticks.length === 0 && step === 1)
    const label = isWide ? String(year) : `’${String(year).slice(-2)}`
    ticks.push({ x: tenth(x(year)), label })
  }
  return ticks
}

/** The days between which a clock may stand. */
export function windowDates([first, last]: TimeWindow): readonly [first: string, last: string] {
  return [dateOfYears(first), dateOfYears(last)]
}
