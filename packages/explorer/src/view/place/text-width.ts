/** How wide a text will be, near enough to keep labels apart without a browser. */

/** Mean width of a character of the sans face as a share of its size: plain, and strong. */
type Mean = readonly [plain: number, strong: number]

const LATIN: Mean = [0.54, 0.58]
/** Cyrillic and others that are set alike: fewer thin letters than Latin has. */
const WIDER: Mean = [0.6, 0.64]
/** Scripts whose letters fill a square. */
const SQUARE: Mean = [1, 1]

/** Width in pixels of a text set in the sans face. */
export function textWidth(text: string, size: number, isStrong = false): number {
  let width = 0
  for (const letter of text) {
    const [plain, strong] = meanOf(letter.codePointAt(0) ?? 0)
    width += isStrong ? strong : plain
  }
  return width * size
}

/** The text, or as much of its beginning as fits, with an ellipsis. */
export function fitText(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text
  let kept = text
  while (kept !== '' && textWidth(`${kept}…`, size) > room) kept = kept.slice(0, -1)
  return kept === '' ? '' : `${kept.trimEnd()}…`
}

/** The first of some wordings that fits; else as many whole words of the last one as do. */
export function fitWords(wordings: readonly string[], size: number, room: number): string {
  const fits = (text: string): boolean => textWidth(text, size) <= room
  const whole = wordings.find(fits)
  if (whole !== undefined) return whole
  const words = (wordings.at(-1) ?? '').split(' ')
  while (words.length > 1) {
    words.pop()
    const kept = `${words.join(' ').replace(/[\s:;,–-]+$/, '')}…`
    if (fits(kept)) return kept
  }
  return fitText(words[0] ?? '', size, room)
}

function meanOf(code: number): Mean {
  // General punctuation stands among the scripts, and is as narrow as Latin's own.
  if (code < 0x250 || (code >= 0x2000 && code < 0x2070)) return LATIN
  return code < 0x1100 ? WIDER : SQUARE
}
