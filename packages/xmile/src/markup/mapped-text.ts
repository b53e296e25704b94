/**
 * Text taken out of XML, decoded, that still knows where in the file each character was written.
 *
 *   file:     a &lt; <![CDATA[b]]>        pieces:  "a "  "<"  " "  "b"
 *   decoded:  a < b                               (each with its stretch of the file)
 */
import { spanOf, type SourceFile, type Span } from '@thaw/core'

/** A run of decoded text and the stretch of the file it came from. */
interface Piece {
  /** Index in the decoded text of the first character. */
  readonly at: number
  /** Number of decoded characters. Where it equals `to - from` the text stands there letter by letter. */
  readonly length: number
  readonly from: number
  readonly to: number
}

/** Text of an element or attribute, with the way back to the file. */
export interface MappedText {
  readonly source: SourceFile
  /** Decoded: entities resolved, CDATA unwrapped, comments and tags left out, line ends as `\n`. */
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Where in the file the raw text begins and ends. */
  readonly from: number
  readonly to: number
}

/** What in raw XML text does not stand for itself. The file is well-formed, so each part is closed. */
const special =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(?:"[^"]*"|'[^']*'|[^'">])*>|&#x([0-9a-fA-F]+);|&#([0-9]+);|&(\w+);|\r\n?/g

const namedEntities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

/** Decodes the raw XML between two offsets of a well-formed file. */
export function decodeXml(source: SourceFile, from: number, to: number): MappedText {
  const raw = source.text.slice(from, to)
  const pieces: Piece[] = []
  const parts: string[] = []
  let at = 0
  const add = (text: string, start: number, end: number): void => {
    if (text === '') return
    pieces.push({ at, length: text.length, from: start, to: end })
    parts.push(text)
    at += text.length
  }
  let next = from
  for (const match of raw.matchAll(special)) {
    const start = from + match.index
    const end = start + match[0].length
    add(source.text.slice(next, start), next, start)
    if (match[1] !== undefined) {
      const inside = start + '<![CDATA['.length
      add(match[1], inside, inside + match[1].length)
    } else {
      add(decoded(match), start, end)
    }
    next = end
  }
  add(source.text.slice(next, to), next, to)
  return { source, text: parts.join(''), pieces, from, to }
}

/** The whole of a text that is no XML, letter by letter. */
export function plainText(source: SourceFile): MappedText {
  const length = source.text.length
  const pieces = length === 0 ? [] : [{ at: 0, length, from: 0, to: length }]
  return { source, text: source.text, pieces, from: 0, to: length }
}

function decoded(match: RegExpExecArray): string {
  const [whole, , hexadecimal, decimal, entity] = match
  if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16))
  if (decimal !== undefined) return String.fromCodePoint(Number.parseInt(decimal, 10))
  if (entity !== undefined) return namedEntities[entity] ?? whole
  return whole.startsWith('\r') ? '\n' : ''
}

/** A stretch of a mapped text, by indices into the decoded text. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  const pieces = mapped.pieces.flatMap((piece) => {
    const cutLeft = Math.max(start - piece.at, 0)
    const cutRight = Math.max(piece.at + piece.length - end, 0)
    const length = piece.length - cutLeft - cutRight
    if (length <= 0) return []
    const at = piece.at + cutLeft - start
    // What an entity stands for is never cut: all but a rare character are one unit long.
    const isWhole = !isVerbatim(piece)
    const from = isWhole ? piece.from : piece.from + cutLeft
    return [{ at, length, from, to: isWhole ? piece.to : piece.to - cutRight }]
  })
  const span = spanIn(mapped, start, end)
  const text = mapped.text.slice(start, end)
  return { source: mapped.source, text, pieces, from: span.start, to: span.end }
}

/** The place in the file of the decoded characters from `start` to just before `end`. */
export function spanIn(mapped: MappedText, start: number, end: number): Span {
  const first = pieceAt(mapped.pieces, start)
  const from =
    first === undefined ? mapped.to : isVerbatim(first) ? first.from + start - first.at : first.from
  if (end <= start) return spanOf(mapped.source, from, from)
  const last = pieceAt(mapped.pieces, end - 1)
  const to = last === undefined ? mapped.to : isVerbatim(last) ? last.from + end - last.at : last.to
  return spanOf(mapped.source, from, to)
}

/** The place of the text without the white space around it; of all of it where there is nothing else. */
export function trimmedSpan(mapped: MappedText): Span {
  const start = mapped.text.length - mapped.text.trimStart().length
  const end = mapped.text.trimEnd().length
  return end > start ? spanIn(mapped, start, end) : spanOf(mapped.source, mapped.from, mapped.to)
}

function isVerbatim(piece: Piece): boolean {
  return piece.length === piece.to - piece.from
}

function pieceAt(pieces: readonly Piece[], index: number): Piece | undefined {
  return pieces.find((piece) => index < piece.at + piece.length)
}
