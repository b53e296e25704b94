/** How wide a text will be, near enough to keep labels apart without a browser. */

/** Mean width of a character of the sans face, as a share of its size. */
const PLAIN = 0.54
const STRONG = 0.58

/** Width in pixels of a text set in the sans face. */
export function textWidth(text: string, size: number, isStrong = false): number {
  return text.length * size * (isStrong ? STRONG : PLAIN)
}
