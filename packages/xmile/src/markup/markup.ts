/** The XML of a model file as a tree whose every element and attribute knows its place in the file. */
import { spanOf, type SourceFile, type Span } from '@thaw/core'
import type { XmlElement as ParsedElement } from '@rgrove/parse-xml'
import { decodeXml, type MappedText } from './mapped-text.ts'

/** An element of the file. */
export interface MarkupElement {
  /** Name without its prefix. */
  readonly tag: string
  /** True for XMILE's own elements, false for those that a vendor added. */
  readonly isXmile: boolean
  /** By full name, prefix and all. */
  readonly attributes: ReadonlyMap<string, MappedText>
  /** Elements only, in order. */
  readonly children: readonly MarkupElement[]
  /** The start tag. */
  readonly span: Span
  /** What stands between the tags, raw. */
  readonly inside: { readonly source: SourceFile; readonly from: number; readonly to: number }
}

/** The namespaces of XMILE: the standard's, and the one of older files. Source: XMILE 1.0, 2 and 2.11.2. */
const xmileNamespaces: ReadonlySet<string> = new Set([
  'http://docs.oasis-open.org/xmile/ns/XMILE/v1.0',
  'https://docs.oasis-open.org/xmile/ns/XMILE/v1.0',
  'http://www.systemdynamics.org/XMILE',
])

/** Namespaces by prefix; '' is the default one. */
type Scope = ReadonlyMap<string, string>

/** The text of an element, decoded; tags of elements inside it are left out. */
export function contentOf(element: MarkupElement): MappedText {
  return decodeXml(element.inside.source, element.inside.from, element.inside.to)
}

/** XMILE's own children of that name. */
export function childrenNamed(element: MarkupElement, tag: string): readonly MarkupElement[] {
  return element.children.filter((child) => child.isXmile && child.tag === tag)
}

/** The first of XMILE's own children of that name. */
export function childNamed(element: MarkupElement, tag: string): MarkupElement | undefined {
  return element.children.find((child) => child.isXmile && child.tag === tag)
}

/** An attribute's text, trimmed; undefined where it is absent. */
export function attributeText(element: MarkupElement, name: string): string | undefined {
  return element.attributes.get(name)?.text.trim()
}

/**
 * Builds the tree from the parser's.
 *
 * The root's own namespace counts as XMILE's whatever it is: files of several tools spell it in
 * their own way, and the root's name has been checked. Prefixes that are declared nowhere are a
 * vendor's (converters write `isee:` so).
 */
export function buildMarkup(source: SourceFile, root: ParsedElement): MarkupElement {
  const own = root.attributes['xmlns']
  const known = own === undefined ? xmileNamespaces : new Set([...xmileNamespaces, own])
  return buildElement(source, root, new Map(), known)
}

function buildElement(
  source: SourceFile,
  parsed: ParsedElement,
  outer: Scope,
  known: ReadonlySet<string>,
): MarkupElement {
  const tagEnd = endOfStartTag(source.text, parsed.start)
  const isClosed = source.text[tagEnd - 2] === '/'
  const attributes = readAttributes(source, parsed.start, tagEnd)
  const scope = scopeInside(outer, attributes)
  const colon = parsed.name.indexOf(':')
  const prefix = colon < 0 ? '' : parsed.name.slice(0, colon)
  const namespace = scope.get(prefix)
  return {
    tag: parsed.name.slice(colon + 1),
    isXmile: namespace === undefined ? prefix === '' : known.has(namespace),
    attributes,
    children: parsed.children
      .filter((child): child is ParsedElement => child.type === 'element')
      .map((child) => buildElement(source, child, scope, known)),
    span: spanOf(source, parsed.start, tagEnd),
    inside: {
      source,
      from: tagEnd,
      to: isClosed ? tagEnd : source.text.lastIndexOf('</', parsed.end - 1),
    },
  }
}

function scopeInside(outer: Scope, attributes: ReadonlyMap<string, MappedText>): Scope {
  const declared = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (declared.length === 0) return outer
  return new Map([
    ...outer,
    ...declared.map(([name, value]): [string, string] => [name.slice('xmlns:'.length), value.text]),
  ])
}

/** Offset just past the `>` of the start tag; a `>` inside an attribute's quotes does not count. */
function endOfStartTag(text: string, start: number): number {
  const pattern = /<(?:"[^"]*"|'[^']*'|[^'">])*>/y
  pattern.lastIndex = start
  pattern.exec(text)
  return pattern.lastIndex
}

function readAttributes(
  source: SourceFile,
  start: number,
  end: number,
): ReadonlyMap<string, MappedText> {
  const attributes = new Map<string, MappedText>()
  const tag = source.text.slice(start, end)
  for (const match of tag.matchAll(/([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const value = match[2] ?? match[3] ?? ''
    const valueEnd = start + match.index + match[0].length - 1
    attributes.set(match[1] ?? '', decodeXml(source, valueEnd - value.length, valueEnd))
  }
  return attributes
}
