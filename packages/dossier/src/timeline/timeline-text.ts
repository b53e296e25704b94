/** TimelineJS shows headline and text as HTML; a dossier has plain text. */
import { escapeMarkup } from '@thaw/core'

/** Plain text as HTML that shows it as it is. */
export function toTimelineText(text: string): string {
  return escapeMarkup(text)
}

const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^>]*>|<!--.*?-->/gis

/** HTML as plain text, and what was in it that plain text cannot say: names of tags, in order. */
export function fromTimelineText(html: string): {
  readonly text: string
  readonly lost: readonly string[]
} {
  const lost = [...html.matchAll(TAG)].flatMap(([, close, name]) =>
    close === '' && name !== undefined && !PLAIN.has(name.toLowerCase()) ? [name] : [],
  )
  const text = html
    // What ends a line in HTML keeps its words apart here.
    .replace(/<(?:br|\/p|\/div|\/li|\/h[1-6]|\/blockquote)\b[^>]*>/gi, ' ')
    .replace(TAG, '')
    .replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => decoded(name) ?? whole)
    .replace(/ {2,}/g, ' ')
    .trim()
  return { text, lost: [...new Set(lost)] }
}

/** Tags whose loss loses nothing but the look of the page. */
const PLAIN: ReadonlySet<string> = new Set(['p', 'br', 'div', 'span'])

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
}

function decoded(name: string): string | undefined {
  if (!name.startsWith('#')) return named[name.toLowerCase()]
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
