/** The marks of time along the lanes: months, years or decades, as there is room. */
import { tickStep } from 'd3-array'
import type { Words } from '../../../words/words.ts'
import type { TimeRange } from './lane-window.ts'

/** A moment with its name; the name says the stretch that begins there. */
export interface LaneTick {
  /** Decimal years. */
  readonly at: number
  readonly text: string
}

/** Pixels that the name of a month and of a year need at least. */
const MONTH_ROOM = 92
const YEAR_ROOM = 46

/** Ticks of a stretch that is drawn on so many pixels, first to last. */
export function laneTicks(
  { start, end }: TimeRange,
  pixels: number,
  words: Words,
): readonly LaneTick[] {
  const aYear = pixels / (end - start)
  const months = [1, 3, 6].find((count) => (aYear / 12) * count >= MONTH_ROOM)
  if (months !== undefined) {
    const first = Math.ceil((start * 12) / months - 1e-6)
    const last = Math.floor((end * 12) / months + 1e-6)
    return count(first, last).map((k) => monthTick(k * months, words))
  }
  const most = Math.max(1, Math.floor(pixels / YEAR_ROOM))
  const step = Math.max(1, Math.round(tickStep(start, end, most)))
  return count(Math.ceil(start / step - 1e-6), Math.floor(end / step + 1e-6)).map((k) => ({
    at: k * step,
    text: String(k * step),
  }))
}

function count(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}

/** A January bears the name of its year. */
function monthTick(months: number, words: Words): LaneTick {
  const year = Math.floor(months / 12)
  const month = months - year * 12
  const iso = `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`
  return { at: months / 12, text: month === 0 ? String(year) : words.date(iso) }
}
