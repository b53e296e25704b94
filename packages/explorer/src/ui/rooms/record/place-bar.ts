/** One event along the axis of time: a stroke for a day, a bar for a stretch, soft where it is not known. */
import type { EventMark } from './event-mark.ts'
import { isSoft } from './soft-ends.ts'

/** A part of a bar; a soft one fades towards its open side, or towards both. */
interface BarPart {
  readonly at: number
  readonly length: number
  readonly fade: 'none' | 'in' | 'out' | 'both'
}

/** A bar along the axis, in pixels. */
export interface PlacedBar {
  /** Where it begins and how long it is; 0 for a day. */
  readonly x: number
  readonly width: number
  readonly parts: readonly BarPart[]
}

/** A bar shorter than this is a stroke of a day. */
const STROKE = 3
/** What fades needs this length to be seen. */
const SOFT = 8

/** Places an event; `scale` keeps moments outside of the picture at its edge. */
export function placeBar(mark: EventMark, scale: (at: number) => number): PlacedBar {
  const x = scale(mark.start)
  const end = scale(mark.end)
  if (!isSoft(mark)) return hardBar(mark, x, end)
  const sure = { start: scale(mark.sureStart), end: scale(mark.sureEnd) }
  if (mark.sureStart >= mark.sureEnd) {
    const length = Math.max(SOFT, end - x)
    return whole([{ at: x, length, fade: 'both' }])
  }
  const fadeIn = mark.sureStart > mark.start ? Math.max(SOFT, sure.start - x) : 0
  const fadeOut = mark.sureEnd < mark.end ? Math.max(SOFT, end - sure.end) : 0
  const core = Math.max(STROKE, end - x - fadeIn - fadeOut)
  const parts: readonly BarPart[] = [
    { at: x, length: fadeIn, fade: 'in' },
    { at: x + fadeIn, length: core, fade: 'none' },
    { at: x + fadeIn + core, length: fadeOut, fade: 'out' },
  ]
  return whole(parts.filter(({ length }) => length > 0))
}

function hardBar(mark: EventMark, x: number, end: number): PlacedBar {
  // A day stays a stroke at its place however near one looks; a turning point stays a diamond.
  const isDay = mark.end - mark.start < 2.5 / 365
  const length = isDay || mark.isTurning || end - x <= STROKE ? 0 : end - x
  return { x, width: length, parts: [{ at: x, length, fade: 'none' }] }
}

function whole(parts: readonly BarPart[]): PlacedBar {
  const x = parts[0]?.at ?? 0
  const last = parts.at(-1)
  return { x, width: last === undefined ? 0 : last.at + last.length - x, parts }
}
