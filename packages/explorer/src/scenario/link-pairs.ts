/** A query as pairs of a key and a value, each with its place. */
import type { Span } from '@thaw/core'
import { makeIssue, type LinkIssue } from './issues.ts'

/** One `key=value` of a query: decoded, and as it came. */
export interface Pair {
  readonly key: string
  readonly value: string
  readonly raw: readonly [key: string, value: string]
  readonly span: Span
}

/** Takes a query apart, with or without its question mark. Issues: SC009. */
export function splitQuery(query: string): {
  readonly pairs: readonly Pair[]
  readonly issues: readonly LinkIssue[]
} {
  const pairs: Pair[] = []
  const issues: LinkIssue[] = []
  let start = query.startsWith('?') ? 1 : 0
  for (const piece of query.slice(start).split('&')) {
    const span = spanOf(start, piece.length)
    start += piece.length + 1
    if (piece === '') continue
    const cut = piece.indexOf('=')
    const key = cut < 0 ? piece : piece.slice(0, cut)
    const value = cut < 0 ? '' : piece.slice(cut + 1)
    try {
      pairs.push({ key: decode(key), value: decode(value), raw: [key, value], span })
    } catch {
      // decodeURIComponent throws on a broken percent sign; that is a fault of the link.
      issues.push(makeIssue('SC009', span, { piece }))
    }
  }
  return { pairs, issues }
}

/** The first pair of each key, and those that come again. */
export function byKey(pairs: readonly Pair[]): {
  readonly first: ReadonlyMap<string, Pair>
  readonly again: readonly Pair[]
} {
  const first = new Map<string, Pair>()
  const again: Pair[] = []
  for (const pair of pairs) {
    if (first.has(pair.key)) again.push(pair)
    else first.set(pair.key, pair)
  }
  return { first, again }
}

/** The parts of a value that is a list, without empty ones, each once. */
export function listOf(pair: Pair | undefined): readonly string[] {
  if (pair === undefined) return []
  const parts = pair.value.split(',').map((part) => part.trim())
  return [...new Set(parts.filter((part) => part !== ''))]
}

/** A number in plain decimal writing; NaN for anything else. */
export function numberOf(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}

function spanOf(start: number, length: number): Span {
  return { file: 'link', start, end: start + length, line: 1, column: start + 1 }
}
