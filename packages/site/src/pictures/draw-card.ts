/** A card to a picture: paper, ink, the sentence as large as it can be. Pixels. */
import { escapeMarkup } from '@thaw/core'
import { SHARE_PICTURE } from '@thaw/explorer'
import { breakLines, textWidth, type Advances } from './break-lines.ts'

/** What a picture says. */
export interface ShareCard {
  /** The sentence, the question, the name of the page. */
  readonly title: string
  /** Under it: with `mark` the verdict in a word, else what the page is about; may be empty. */
  readonly note: string
  /** Name of the site. */
  readonly site: string
  /** Markup of a square with the side `MARK` before the note; empty where there is none. */
  readonly mark: string
}

/** Widths of the two faces. */
export interface CardFonts {
  readonly bold: Advances
  readonly regular: Advances
}

const { width, height } = SHARE_PICTURE
const MARGIN = 72
/** Side of the mark. */
export const MARK = 44
/** Size of the lines under the title. */
const NOTE = 30
const inside = width - 2 * MARGIN

/** Sizes of the title, the largest first, with the lines that there is room for. */
const sizes: readonly (readonly [size: number, lines: number])[] = [
  [76, 3],
  [64, 4],
  [52, 5],
]

/** Of the tokens of the pages in the light theme. */
const style = `text{font-family:'Thaw Serif';fill:#17181a}
.b{font-weight:700}.soft{fill:#474a4f}.rule{stroke:#17181a;stroke-width:3}
.g-ink{fill:#17181a;stroke:#17181a}.g-none{fill:none;stroke:#17181a}.g-line{fill:none;stroke:#17181a}
.g-dot{fill:none;stroke:#17181a;stroke-dasharray:1.5 2}`

/** The picture as SVG; all texts are escaped. */
export function drawCard(card: ShareCard, { bold, regular }: CardFonts): string {
  const fitted = sizes.map(([size, lines]) => ({
    size,
    lines: breakLines(card.title, size, { width: inside, lines }, bold),
  }))
  // The smallest size takes what none fits, cut short.
  const whole = fitted.find(({ lines }) => !lines.some((line) => line.endsWith('…')))
  const { size, lines } = whole ?? fitted.at(-1) ?? { size: 0, lines: [] }
  const leading = Math.round(size * 1.18)
  const title = lines.map((line, at) =>
    text(line, { x: MARGIN, y: 190 + size * 0.6 + at * leading, size, look: 'b' }),
  )
  const thaw = text('Thaw', { x: MARGIN, y: 92, size: 44, look: 'b' })
  const site = breakLines(card.site, NOTE, { width: inside - 160, lines: 1 }, regular)[0] ?? ''
  const name = text(site, {
    x: MARGIN + textWidth('Thaw', 44, bold) + 24,
    y: 92,
    size: NOTE,
    look: 'soft',
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<style>${style}</style>
<rect width="${width}" height="${height}" fill="#fcfcfa"/>
${thaw}${name}<path class="rule" d="M${MARGIN} 120H${width - MARGIN}"/>
${title.join('')}
${noteOf(card, { bold, regular })}
</svg>`
}

/** Under the title: a verdict in its word, or a line or three on the page. */
function noteOf({ note, mark }: ShareCard, { regular }: CardFonts): string {
  const y = height - MARGIN
  if (mark !== '') {
    return `<g transform="translate(${MARGIN} ${y - 37})">${mark}</g>${text(note, { x: MARGIN + 64, y, size: 42, look: 'b' })}`
  }
  const lines = breakLines(note, NOTE, { width: inside, lines: 3 }, regular)
  const first = y - (lines.length - 1) * NOTE * 1.35
  return lines
    .map((line, at) =>
      text(line, { x: MARGIN, y: first + at * NOTE * 1.35, size: NOTE, look: 'soft' }),
    )
    .join('')
}

/** Where words begin, and how they look. */
interface Placed {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly look: 'b' | 'soft'
}

function text(words: string, { x, y, size, look }: Placed): string {
  return `<text class="${look}" x="${Math.round(x)}" y="${Math.round(y)}" font-size="${size}">${escapeMarkup(words)}</text>`
}
