/** Dimensions with their elements. Source: XMILE 1.0, 2.5. */
import { canonicalName, type DimensionNode } from '@thaw/syntax'
import { issue, type Report } from '../issue.ts'
import { attributeText, childrenNamed, type MarkupElement } from '../markup/markup.ts'
import { trimmedSpan } from '../markup/mapped-text.ts'
import { readName } from './reader.ts'

/** More elements than any model needs; a slip in a size should not fill the memory. */
const mostElements = 10_000

/** The dimensions of a file. Issues: XM209, XM213 to XM216. */
export function readDimensions(element: MarkupElement, report: Report): readonly DimensionNode[] {
  return childrenNamed(element, 'dim').flatMap((child) => readDimension(child, report) ?? [])
}

function readDimension(element: MarkupElement, report: Report): DimensionNode | undefined {
  const named = readName(element, report)
  if (named === undefined) return undefined
  const { name } = named
  const elements = readElementNames(element, name, report)
  const size = attributeText(element, 'size')
  if (elements.length > 0) {
    if (size !== undefined && Number(size) !== elements.length) {
      report(issue('XM216', element.span, { name, size, count: String(elements.length) }))
    }
    return { name, elements, span: element.span }
  }
  return { name, elements: numberedElements(element, name, report), span: element.span }
}

function readElementNames(
  element: MarkupElement,
  dimension: string,
  report: Report,
): readonly string[] {
  const names = new Map<string, string>()
  for (const child of childrenNamed(element, 'elem')) {
    const named = readName(child, report)
    if (named === undefined) continue
    const key = canonicalName(named.name)
    if (names.has(key)) {
      report(issue('XM215', named.span, { name: dimension, element: named.name }))
    }
    names.set(key, named.name)
  }
  return [...names.values()]
}

/** Elements '1' to 'size'. */
function numberedElements(element: MarkupElement, name: string, report: Report): readonly string[] {
  const attribute = element.attributes.get('size')
  if (attribute === undefined) {
    report(issue('XM213', element.span, { name }))
    return []
  }
  const size = /^\s*\d+\s*$/.test(attribute.text) ? Number(attribute.text) : 0
  if (size < 1 || size > mostElements) {
    const data = { name, size: attribute.text.trim(), most: mostElements }
    report(issue('XM214', trimmedSpan(attribute), data))
    return []
  }
  return Array.from({ length: size }, (_, index) => String(index + 1))
}
