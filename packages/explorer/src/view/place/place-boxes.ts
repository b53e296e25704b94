/** Boxes that texts of a picture fill, near enough to keep them apart. */
import type { PlacedText } from './placed-chart.ts'
import { textWidth } from './text-width.ts'

/** Pixel edges of a box. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** From the baseline up and down, as shares of the size of the letters. */
const ASCENT = 0.85
const DESCENT = 0.3

/** The box of a text of some size in pixels. */
export function boxOf({ x, y, text, anchor }: PlacedText, size: number, isStrong: boolean): Box {
  const width = textWidth(text, size, isStrong)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - size * ASCENT, bottom: y + size * DESCENT }
}

/** True where two boxes share a point. */
export function areOver(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  )
}

/** True where a box lies in another. */
export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  )
}
