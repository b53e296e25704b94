/** A text to lines that fit, measured by the widths of its characters. */

/** Widths in thousandths of the size, by character. */
export type Advances = Readonly<Record<string, number>>

/** For a character that the font lacks: about as wide as the widest letters. */
const UNKNOWN = 800

/** Width of a text in pixels. */
export function textWidth(text: string, size: number, advances: Advances): number {
  const thousandths = Array.from(text).reduce(
    (sum, letter) => sum + (advances[letter] ?? UNKNOWN),
    0,
  )
  return (thousandths * size) / 1000
}

/** Room for a text, in pixels and lines. */
export interface TextRoom {
  readonly width: number
  readonly lines: number
}

/** Lines broken between words; what does not fit ends in an ellipsis. */
export function breakLines(
  text: string,
  size: number,
  { width, lines: most }: TextRoom,
  advances: Advances,
): readonly string[] {
  const fits = (line: string): boolean => textWidth(line, size, advances) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || fits(longer)) {
      line = longer
      continue
    }
    lines.push(line)
    line = word
  }
  lines.push(line)
  if (lines.length <= most && lines.every(fits)) return lines
  return lines.slice(0, most).map((one, at) => {
    const isLast = at === most - 1 && lines.length > most
    return isLast || !fits(one) ? shortened(one, fits) : one
  })
}

function shortened(line: string, fits: (line: string) => boolean): string {
  const letters = Array.from(line)
  while (letters.length > 0 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
