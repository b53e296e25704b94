/** The clock in a chart: one line, with its date over the plot on the side that has room. */
import type { Words } from '../../words/words.ts'
import { yearsOfDate } from '../calendar.ts'
import type { Scale } from './linear-scale.ts'
import type { PlacedClock, PlacedText, Plot } from './placed-chart.ts'
import { fitText, textWidth } from './text-width.ts'

/** What the clock should show, and where it may stand. */
export interface ClockWish {
  /** ISO date. */
  readonly date: string
  /** What happened then; empty where nothing is said. */
  readonly label: string
  /** False where a chart above already says the date. */
  readonly isTold: boolean
}

const TEXT_AIR = 5
const DATE_SIZE = 13
const LABEL_SIZE = 12
const DATE_Y = 12
const LABEL_Y = 27
/** Where the line begins under its date, or over the plot without one. */
const LINE_TOP = 18

/** Text over the axis at the left, kept off the clock. */
const DIRECTION_AIR = 6

/** The clock's line and words; undefined where its moment is outside the plot. */
export function placeClock(
  wish: ClockWish,
  x: Scale,
  { plot, width }: { readonly plot: Plot; readonly width: number },
  words: Words,
): PlacedClock | undefined {
  const at = Math.round(x(yearsOfDate(wish.date)))
  if (!(at >= plot.left - 0.5 && at <= plot.right + 0.5)) return undefined
  const { isTold } = wish
  const line = { x: at, top: isTold ? LINE_TOP : Math.max(0, plot.top - 32), bottom: plot.bottom }
  if (!isTold) return { ...line, date: undefined, label: undefined }
  const date = words.date(wish.date)
  const widest = Math.max(textWidth(date, DATE_SIZE, true), textWidth(wish.label, LABEL_SIZE))
  const [left, right] = [at - TEXT_AIR, width - at - TEXT_AIR]
  const isRight = widest <= right || right >= left
  const label = fitText(wish.label, LABEL_SIZE, isRight ? right : left)
  const place = (text: string, y: number): PlacedText => ({
    x: isRight ? at + TEXT_AIR : at - TEXT_AIR,
    y,
    text,
    anchor: isRight ? 'start' : 'end',
  })
  return {
    ...line,
    date: place(date, DATE_Y),
    label: label === '' ? undefined : place(label, LABEL_Y),
  }
}

/**
 * Unit and direction over the axis: at the left, or at the right where the clock is in its way. Of
 * `texts`, longest first, the first that fits; none where none does, for the unit is told elsewhere.
 */
export function placeDirection(
  texts: readonly string[],
  plot: Plot,
  clock: PlacedClock | undefined,
): PlacedText | undefined {
  const y = plot.top - DIRECTION_AIR
  const reach = clock === undefined ? undefined : clockReach(clock)
  const isFree = (from: number, to: number): boolean =>
    reach === undefined || reach[0] > to + DIRECTION_AIR || reach[1] < from - DIRECTION_AIR
  for (const text of texts.filter((one) => one !== '')) {
    const width = textWidth(text, LABEL_SIZE)
    if (isFree(plot.left, plot.left + width)) return { x: plot.left, y, text, anchor: 'start' }
    if (isFree(plot.right - width, plot.right)) return { x: plot.right, y, text, anchor: 'end' }
  }
  return undefined
}

/** From the leftmost to the rightmost pixel of the clock's line and second line of text. */
function clockReach({ x, label }: PlacedClock): readonly [left: number, right: number] {
  if (label === undefined) return [x, x]
  const width = textWidth(label.text, LABEL_SIZE)
  return label.anchor === 'start' ? [x, label.x + width] : [label.x - width, x]
}
