/** A chart as a picture of its own: question, sentence, sources and capsule stand in it. */
import { escapeMarkup } from '@thaw/core'
import { textWidth } from '../view/place/text-width.ts'
import { lookOf, SANS, SERIF, THEMES, type Look, type ThemeName } from './svg-look.ts'

/** What stands around the drawing. */
export interface PictureFrame {
  readonly theme: ThemeName
  readonly question: string
  readonly subtitle: string
  /** The sentence under the drawing; may be empty. */
  readonly sentence: string
  /** Small print: sources, capsule, address. */
  readonly foot: readonly string[]
}

const MARGIN = 20

interface TextStyle {
  readonly size: number
  readonly leading: number
  readonly look: Look
}

/** A line of text with the height of its baseline. */
interface Line {
  readonly y: number
  readonly text: string
  readonly style: TextStyle
}

/**
 * `drawing` is the markup of one `<svg>` as the page draws it, with classes; the result has
 * attributes in their place, fonts of every machine, and nothing that is fetched.
 */
export function standAloneSvg(drawing: string, frame: PictureFrame): string {
  const theme = THEMES[frame.theme]
  const { width, height } = sizeOf(drawing)
  const room = width - 2 * MARGIN
  const style = (size: number, family: string, fill: string, weight = 400): TextStyle => ({
    size,
    leading: Math.round(size * 1.4),
    look: { 'font-family': family, 'font-size': size, 'font-weight': weight, fill },
  })
  const head = stack(MARGIN, room, [
    [frame.question, style(19, SERIF, theme.ink, 700)],
    [frame.subtitle, style(12, SANS, theme.ink2)],
  ])
  const body = stack(head.end + 8 + height, room, [
    [frame.sentence, style(15, SERIF, theme.ink)],
    ...frame.foot.map((text): [string, TextStyle] => [text, style(11, SANS, theme.ink2)]),
  ])
  const whole = body.end + MARGIN
  const words = [...head.lines, ...body.lines]
    .map(
      ({ y, text, style: { look } }) =>
        `<text${attributes({ x: MARGIN, y, ...look })}>${escapeMarkup(text)}</text>`,
    )
    .join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(whole)}" width="${String(width)}" height="${String(whole)}">
<rect${attributes({ width, height: whole, fill: theme.paper })}/>
${words}
<g transform="translate(0 ${String(head.end + 8)})">
${withLook(innerOf(drawing), frame.theme)}
</g>
</svg>
`
}

/** Texts under each other, each broken to the room there is; empty ones take none. */
function stack(
  top: number,
  room: number,
  texts: readonly (readonly [string, TextStyle])[],
): { readonly lines: readonly Line[]; readonly end: number } {
  const lines: Line[] = []
  let y = top
  for (const [text, style] of texts) {
    for (const part of breakLines(text, room, style.size)) {
      y += style.leading
      lines.push({ y: y - Math.round(style.leading * 0.25), text: part, style })
    }
  }
  return { lines, end: y }
}

/** Breaks at spaces; a word that is longer than the room, such as an address, at any letter. */
export function breakLines(text: string, room: number, size: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  const fits = (candidate: string): boolean => textWidth(candidate, size) <= room
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (!fits(line)) {
      const cut = Math.max(1, Math.floor((room / textWidth(line, size)) * line.length))
      lines.push(line.slice(0, cut))
      line = line.slice(cut)
    }
  }
  return line === '' ? lines : [...lines, line]
}

function sizeOf(drawing: string): { readonly width: number; readonly height: number } {
  const match = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing)
  return { width: Number(match?.[1] ?? 0), height: Number(match?.[2] ?? 0) }
}

function innerOf(drawing: string): string {
  return drawing
    .replace(/^[^]*?<svg[^>]*>/, '')
    .replace(/<\/svg>[^]*$/, '')
    .replace(/<!--[^]*?-->/g, '')
}

/** Puts attributes in the place of classes. */
function withLook(markup: string, theme: ThemeName): string {
  return markup.replace(/<(\w+)([^>]*?)(\/?)>/g, (_, tag: string, rest: string, close: string) => {
    const classes = /\sclass="([^"]*)"/.exec(rest)?.[1]?.split(/\s+/) ?? []
    const kept = rest.replace(/\sclass="[^"]*"/, '')
    return `<${tag}${kept}${attributes(lookOf(tag, classes, THEMES[theme]))}${close}>`
  })
}

function attributes(look: Look): string {
  return Object.entries(look)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('')
}
