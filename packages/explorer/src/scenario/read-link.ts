/** The query of an address to the state of a page; every fault is named and history kept in its place. */
import type { Checked, Issue, Span } from '@thaw/core'
import { isDate } from '../view/calendar.ts'
import { makeIssue } from './issues.ts'
import { historicalValue, type Lever } from './lever.ts'
import { AS_IT_WAS } from './setup.ts'
import {
  EMPTY_LINK,
  isWordClear,
  LINK_VERSION,
  RESERVED_KEYS,
  type LinkState,
} from './write-link.ts'

/** What a link may speak of. */
export interface LinkScope {
  readonly levers: readonly Lever[]
  readonly charts: readonly string[]
  /** ISO dates of the first and last day that the charts show. */
  readonly first: string
  readonly last: string
}

/** One `key=value` of a query: decoded, and as it came. */
interface Pair {
  readonly key: string
  readonly value: string
  readonly raw: readonly [key: string, value: string]
  readonly span: Span
}

/**
 * Reads a query, with or without its question mark.
 *
 * A value that is refused leaves its lever at history; a key that is not known is kept for the next
 * link. Issues: SC001 to SC009, each with its place in the query. Never throws.
 */
export function readLink(query: string, scope: LinkScope): Checked<LinkState> {
  const { pairs, issues } = splitQuery(query)
  const version = pairs.find((pair) => pair.key === 'v')
  if (version !== undefined && version.value !== LINK_VERSION) {
    const issue = makeIssue('SC001', version.span, { version: version.value })
    return { value: EMPTY_LINK, issues: [...issues, issue] }
  }
  const { first, again } = byKey(pairs)
  issues.push(...again.map((pair) => makeIssue('SC008', pair.span, { key: pair.key })))
  const settings = readSettings(first, scope, issues)
  const unknown = [...first.values()].filter(
    ({ key }) => !RESERVED_KEYS.has(key) && !scope.levers.some((lever) => lever.id === key),
  )
  issues.push(...unknown.map((pair) => unknownKey(pair, scope)))
  const value = {
    ...EMPTY_LINK,
    setup: { ...AS_IT_WAS, levers: settings },
    clock: readClock(first.get('t'), scope, issues),
    charts: readCharts(first.get('g'), scope, issues),
    unknown: unknown.map((pair) => pair.raw),
  }
  return { value, issues }
}

function splitQuery(query: string): { pairs: Pair[]; issues: Issue[] } {
  const pairs: Pair[] = []
  const issues: Issue[] = []
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

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}

function spanOf(start: number, length: number): Span {
  return { file: 'link', start, end: start + length, line: 1, column: start + 1 }
}

function byKey(pairs: readonly Pair[]): { first: Map<string, Pair>; again: Pair[] } {
  const first = new Map<string, Pair>()
  const again: Pair[] = []
  for (const pair of pairs) {
    if (first.has(pair.key)) again.push(pair)
    else first.set(pair.key, pair)
  }
  return { first, again }
}

function readSettings(
  pairs: ReadonlyMap<string, Pair>,
  scope: LinkScope,
  issues: Issue[],
): Record<string, number> {
  const settings: [string, number][] = []
  for (const lever of scope.levers) {
    const pair = pairs.get(lever.id)
    if (pair === undefined || RESERVED_KEYS.has(lever.id)) continue
    const value = readValue(lever, pair, issues)
    if (value !== undefined && value !== historicalValue(lever)) settings.push([lever.id, value])
  }
  return Object.fromEntries(settings)
}

function readValue(lever: Lever, pair: Pair, issues: Issue[]): number | undefined {
  const text = pair.value.trim()
  const word = text.toLowerCase()
  const stop = lever.stops.find((one) => one.slug === word)
  if (stop !== undefined && isWordClear(lever, word)) return stop.value
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
  const { low, high } = lever
  const data = { lever: lever.name, value: text, low, high, stops: stopWords(lever) }
  if (Number.isNaN(value)) {
    issues.push(makeIssue('SC003', pair.span, data))
    return undefined
  }
  const isStop = lever.stops.some((one) => one.value === value)
  if (!isStop && !(value >= low && value <= high)) {
    const unit = lever.unit === '' || lever.unit === '1' ? '' : ` ${lever.unit}`
    issues.push(makeIssue('SC004', pair.span, { ...data, unit }))
    return undefined
  }
  return value
}

function stopWords(lever: Lever): string {
  return lever.stops.map((stop) => stop.slug).join(', ')
}

function unknownKey(pair: Pair, scope: LinkScope): Issue {
  const levers = scope.levers.map((lever) => lever.id).join(', ')
  return makeIssue('SC002', pair.span, { key: pair.key, levers })
}

function readClock(pair: Pair | undefined, scope: LinkScope, issues: Issue[]): string | undefined {
  if (pair === undefined) return undefined
  const { first, last } = scope
  if (!isDate(pair.value)) {
    issues.push(makeIssue('SC005', pair.span, { value: pair.value, example: first }))
    return undefined
  }
  if (pair.value < first || pair.value > last) {
    issues.push(makeIssue('SC006', pair.span, { value: pair.value, first, last }))
    return undefined
  }
  return pair.value
}

function readCharts(pair: Pair | undefined, scope: LinkScope, issues: Issue[]): readonly string[] {
  if (pair === undefined) return []
  const wanted = [...new Set(pair.value.split(',').filter((id) => id !== ''))]
  for (const chart of wanted) {
    if (scope.charts.includes(chart)) continue
    issues.push(makeIssue('SC007', pair.span, { chart, charts: scope.charts.join(', ') }))
  }
  return wanted.filter((chart) => scope.charts.includes(chart))
}
