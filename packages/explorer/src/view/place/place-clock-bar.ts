/** The clock's own axis: years, turning points with the names that fit, and the hand. */
import type { Words } from '../../words/words.ts'
import { linearScale } from './linear-scale.ts'
import { yearsOfDate } from '../calendar.ts'
import type { TimeWindow } from '../chart-domain.ts'
import type { Moment } from '../chart.ts'
import { placeYears } from './place-axis.ts'
import type { PlacedText, PlacedTick, TextAnchor } from './placed-chart.ts'
import { tenth } from '../round.ts'
import { textWidth } from './text-width.ts'

/** The bar under the charts that moves the clock, in pixels. */
export interface PlacedClockBar {
  readonly width: number
  readonly left: number
  readonly right: number
  readonly ticks: readonly PlacedTick[]
  readonly moments: readonly {
    readonly x: number
    readonly label: string
    readonly anchor: TextAnchor
  }[]
  /** Where the hand stands. */
  readonly hand: number
  readonly date: PlacedText
}

/** Half the hand, so that it stays inside; a range input's thumb is as wide. */
const EDGE = 8
const DATE_AIR = 10
const NAME_AIR = 8

/** Places the bar; names of turning points give way to the hand's date and to each other. */
export function placeClockBar(
  date: string,
  moments: readonly Moment[],
  { window, width }: { readonly window: TimeWindow; readonly width: number },
  words: Words,
): PlacedClockBar {
  const x = linearScale(window, [EDGE, width - EDGE])
  const hand = tenth(Math.max(EDGE, Math.min(width - EDGE, x(yearsOfDate(date)))))
  const text = words.date(date)
  const wide = textWidth(text, 13, true) + DATE_AIR
  const isLeft = hand - wide > 0
  const taken: (readonly [number, number])[] = [
    isLeft ? [hand - wide, hand + 2] : [hand, hand + wide],
  ]
  const placed = moments
    .map((moment) => ({ moment, at: tenth(x(yearsOfDate(moment.date))) }))
    .filter(({ at }) => at >= EDGE - 0.5 && at <= width - EDGE + 0.5)
    .toSorted((left, right) => left.at - right.at)
    .map(({ moment, at }) => {
      const half = textWidth(moment.label, 12) / 2
      const shift: TextAnchor = at + half > width ? 'end' : at - half < 0 ? 'start' : 'middle'
      const from = shift === 'end' ? at - 2 * half : shift === 'start' ? at : at - half
      const reach = [from - NAME_AIR / 2, from + 2 * half + NAME_AIR / 2] as const
      const isFree = taken.every(([low, high]) => reach[1] <= low || reach[0] >= high)
      if (isFree) taken.push(reach)
      return { x: at, label: isFree ? moment.label : '', anchor: shift }
    })
  return {
    width,
    left: EDGE,
    right: width - EDGE,
    ticks: placeYears(window, x),
    moments: placed,
    hand,
    date: {
      x: isLeft ? hand - DATE_AIR : hand + DATE_AIR,
      y: 13,
      text,
      anchor: isLeft ? 'end' : 'start',
    },
  }
}
