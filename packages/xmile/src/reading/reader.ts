/** What every part of the reader is handed, and the small steps they share. */
import { canonicalName, type NamedPlace } from '@thaw/syntax'
import { unescapeName } from '../expression/lex-name.ts'
import { issue, type Report } from '../issue.ts'
import { attributeText, contentOf, type MarkupElement } from '../markup/markup.ts'
import { spanIn, trimmedSpan, type MappedText } from '../markup/mapped-text.ts'

/** A number written in a file: a decimal point, an exponent, a sign. */
const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** The number that a text holds, or undefined. Too large for a double counts as none. */
export function toNumber(text: string): number | undefined {
  const value = plainNumber.test(text.trim()) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : undefined
}

/** The number in a text of the file; XM204 where it is none. */
export function readNumber(
  mapped: MappedText,
  owner: string,
  part: string,
  report: Report,
): number | undefined {
  const value = toNumber(mapped.text)
  if (value === undefined) {
    const data = { owner, part, found: mapped.text.trim() }
    report(issue('XM204', trimmedSpan(mapped), data))
  }
  return value
}

/** The name in an element's `name` attribute, without quotes and escapes; XM209 where it is absent. */
export function readName(element: MarkupElement, report: Report): NamedPlace | undefined {
  const attribute = element.attributes.get('name')
  const name = attribute === undefined ? '' : toName(attribute.text)
  if (attribute === undefined || canonicalName(name) === '') {
    const data = { tag: element.tag, advice: 'Add name="..." to the tag.' }
    report(issue('XM209', element.span, data))
    return undefined
  }
  return { name, span: trimmedSpan(attribute) }
}

/** A name written as an element's text, such as `<inflow>births</inflow>`; undefined where empty. */
export function readNameInside(element: MarkupElement): NamedPlace | undefined {
  const content = contentOf(element)
  const name = toName(content.text)
  return name === '' ? undefined : { name, span: trimmedSpan(content) }
}

/** A name as an author knows it: trimmed, quotes taken off, escapes resolved. */
export function toName(raw: string): string {
  const text = raw.trim()
  const isQuoted = text.length >= 2 && text.startsWith('"') && text.endsWith('"')
  return unescapeName(isQuoted ? text.slice(1, -1) : text).trim()
}

/**
 * The pieces of a list with their places, each trimmed; an empty text has none.
 *
 * A separator of white space counts once, however often it stands there.
 */
export function splitList(mapped: MappedText, separator: string): readonly NamedPlace[] {
  if (mapped.text.trim() === '') return []
  const pieces: NamedPlace[] = []
  let start = 0
  for (const piece of mapped.text.split(separator)) {
    const from = start + piece.length - piece.trimStart().length
    const name = piece.trim()
    if (name !== '' || separator.trim() !== '') {
      pieces.push({ name, span: spanIn(mapped, from, from + name.length) })
    }
    start += piece.length + separator.length
  }
  return pieces
}

/** Names between commas, each trimmed and taken out of its quotes; a comma inside quotes is no end. */
export function splitNames(text: string): readonly string[] {
  const pieces = text.match(/(?:"(?:[^"\\]|\\[\s\S])*"|[^,])+/g) ?? []
  return pieces.map(toName)
}

/** `<tag/>` and `<tag>true</tag>` are true, `<tag>false</tag>` is false; XM228 for anything else. */
export function readSwitch(element: MarkupElement, owner: string, report: Report): boolean {
  const content = contentOf(element)
  const found = content.text.trim()
  if (/^(?:true|1|)$/i.test(found)) return true
  if (/^(?:false|0)$/i.test(found)) return false
  report(issue('XM228', trimmedSpan(content), { owner, tag: element.tag, found }))
  return true
}

/** `1 point`, `2 points`. */
export function countOf(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** True where an attribute says so. */
export function isTrue(element: MarkupElement, attribute: string): boolean {
  return /^(?:true|1)$/i.test(attributeText(element, attribute) ?? '')
}
