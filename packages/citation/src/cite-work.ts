/** A work to its entry in a bibliography, in plain parts: what a page shows is never markup. */
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-csl'
import type { Source } from '@thaw/dossier'
import { cslItem, type CslItem } from './csl-item.ts'
import { style } from './style.ts'

/** A stretch of a citation. */
export interface CitationPart {
  readonly text: string
  readonly isItalic: boolean
}

const STYLE = 'thaw-author-date'
const csl = plugins.config.get('@csl')
csl.styles.add(STYLE, style)

/** A work that did not change is cited once, however often a served page is made. */
const cited = new WeakMap<Source, readonly CitationPart[]>()

/**
 * The entry of one work, closed by one stop; what is not known of the work is left out. A work is
 * cited alone: no other one puts a letter behind its year.
 */
export function citeWork(source: Source): readonly CitationPart[] {
  const known = cited.get(source)
  if (known !== undefined) return known
  const parts = partsOf(entryOf(cslItem(source)))
  cited.set(source, parts)
  return parts
}

function entryOf(item: CslItem): string {
  // Names of any language stand as they were written; English ones would be capitalised anew.
  const literal = mapTexts({ ...item, language: 'zxx' }, hideMarkup)
  const data = new Cite([literal], { generateGraph: false }).format('data', { format: 'object' })
  const engine = csl.engine(data, STYLE, 'en-US', 'html')
  engine.updateItems([item.id])
  return engine.makeBibliography()[1][0] ?? ''
}

/** Stands for `<` while a processor works that would take the text of a title for markup. */
const LESS = '\ue000'
const hideMarkup = (text: string): string => text.replaceAll('<', LESS)

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one: unknown) => mapTexts(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]))
}

/** The only marks in an entry: italics, and characters that HTML writes by number. */
function partsOf(entry: string): readonly CitationPart[] {
  const parts: CitationPart[] = []
  let isItalic = false
  for (const [piece] of entry.trim().matchAll(/<[^>]*>|[^<]+/g)) {
    if (piece === '<i>') isItalic = true
    else if (piece === '</i>') isItalic = false
    else if (!piece.startsWith('<')) parts.push({ text: plain(piece), isItalic })
  }
  return parts
}

const plain = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(LESS, '<')
