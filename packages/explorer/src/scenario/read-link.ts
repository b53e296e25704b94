/** The query of an address to the state of a page; every fault is named and history kept in its place. */
import { isDate } from '../view/calendar.ts'
import { makeIssue, type LinkIssue } from './issues.ts'
import { byKey, listOf, splitQuery, type Pair } from './link-pairs.ts'
import type { LinkScope } from './link-scope.ts'
import { readFixed, readOff } from './read-assumptions.ts'
import { readLevers, readOthers, unknownKey } from './read-levers.ts'
import { LINK_VERSION, readVersion, renameFormer, upgradePairs } from './upgrade-link.ts'
import { EMPTY_LINK, FOREIGN_KEYS, RESERVED_KEYS, type LinkState } from './write-link.ts'

/** A state, and what was wrong with the link. */
export interface ReadLink {
  readonly value: LinkState
  readonly issues: readonly LinkIssue[]
}

/**
 * Reads a query, with or without its question mark.
 *
 * A value that is refused leaves its lever at history; a key that is not known is kept for the next
 * link; former names mean what they are called now. Issues: SC001 to SC013, each with its place in
 * the query. Never throws.
 */
export function readLink(query: string, scope: LinkScope): ReadLink {
  const { pairs, issues: broken } = splitQuery(query)
  const issues = [...broken]
  const written = pairs.find((pair) => pair.key === 'v')
  const version = readVersion(written?.value ?? '1')
  if (version === undefined) {
    const data = { version: written?.value ?? '', reads: LINK_VERSION }
    issues.push(makeIssue('SC001', written?.span, data))
    return { value: EMPTY_LINK, issues }
  }
  const { first, again } = byKey(renameFormer(upgradePairs(pairs, version), scope.former))
  issues.push(...again.map((pair) => makeIssue('SC008', pair.span, { key: pair.key })))
  const setup = {
    levers: readLevers(first, scope, issues),
    fixed: readFixed(first.get('fix'), scope, issues),
    off: readOff(first.get('off'), scope, issues),
  }
  const others = readOthers(first, scope, issues)
  const left = [...first.values()].filter(({ key }) => !isRead(key, scope))
  const unknown = left.filter(({ key }) => !FOREIGN_KEYS.has(key))
  issues.push(...unknown.map((pair) => unknownKey(pair.key, pair.span, scope)))
  const value = {
    setup,
    others,
    clock: readClock(first.get('t'), scope, issues),
    charts: readCharts(first.get('g'), scope, issues),
    why: readCharts(first.get('why'), scope, issues)[0],
    big: readCharts(first.get('big'), scope, issues)[0],
    unknown: left.map((pair) => pair.raw),
  }
  return { value, issues }
}

function isRead(key: string, scope: LinkScope): boolean {
  if (RESERVED_KEYS.has(key)) return !FOREIGN_KEYS.has(key)
  return scope.levers.some((lever) => lever.id === key)
}

function readClock(
  pair: Pair | undefined,
  scope: LinkScope,
  issues: LinkIssue[],
): string | undefined {
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

function readCharts(
  pair: Pair | undefined,
  scope: LinkScope,
  issues: LinkIssue[],
): readonly string[] {
  if (pair === undefined) return []
  const wanted = listOf(pair)
  const known = wanted.filter((chart) => scope.charts.includes(chart))
  for (const chart of wanted.filter((one) => !known.includes(one))) {
    issues.push(makeIssue('SC007', pair.span, { chart, charts: scope.charts.join(', ') }))
  }
  return known
}
