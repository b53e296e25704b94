/** Levers out of a link: one by one, all of a scenario, or those of a world kept to compare. */
import type { Span } from '@thaw/core'
import { makeIssue, type LinkIssue } from './issues.ts'
import { historicalValue, isHistory, type Lever, type LeverSettings } from './lever.ts'
import { listOf, numberOf, type Pair } from './link-pairs.ts'
import type { LinkScope } from './link-scope.ts'
import { isWordClear, RESERVED_KEYS } from './write-link.ts'

/** The settings of a scenario that the link names, with those of single levers over them. */
export function readLevers(
  pairs: ReadonlyMap<string, Pair>,
  scope: LinkScope,
  issues: LinkIssue[],
): LeverSettings {
  const settings = new Map(Object.entries(readScenario(pairs.get('s'), scope, issues)))
  for (const lever of scope.levers) {
    const pair = pairs.get(lever.id)
    if (pair === undefined || RESERVED_KEYS.has(lever.id)) continue
    place(settings, lever, readValue(lever, pair, issues))
  }
  return Object.fromEntries(settings)
}

/** The worlds kept to compare; one that comes to history is none. */
export function readOthers(
  pairs: ReadonlyMap<string, Pair>,
  scope: LinkScope,
  issues: LinkIssue[],
): readonly LeverSettings[] {
  return ['b', 'c'].flatMap((key) => {
    const pair = pairs.get(key)
    const world = pair === undefined ? {} : readWorld(pair, scope, issues)
    return isHistory(world) ? [] : [world]
  })
}

/** `lever:stop,lever:stop`, or the id of a scenario. */
function readWorld(pair: Pair, scope: LinkScope, issues: LinkIssue[]): LeverSettings {
  if (pair.value !== '' && !pair.value.includes(':')) return readScenario(pair, scope, issues)
  const settings = new Map<string, number>()
  for (const part of listOf(pair)) {
    const cut = part.indexOf(':')
    const id = cut < 0 ? part : part.slice(0, cut)
    const lever = scope.levers.find((one) => one.id === id)
    if (lever === undefined) issues.push(unknownKey(id, pair.span, scope))
    else place(settings, lever, readValue(lever, { ...pair, value: part.slice(cut + 1) }, issues))
  }
  return Object.fromEntries(settings)
}

function readScenario(
  pair: Pair | undefined,
  scope: LinkScope,
  issues: LinkIssue[],
): LeverSettings {
  if (pair === undefined) return {}
  const scenario = scope.scenarios.find((one) => one.id === pair.value)
  if (scenario !== undefined) return scenario.levers
  const scenarios = scope.scenarios.map((one) => one.id).join(', ')
  issues.push(makeIssue('SC010', pair.span, { scenario: pair.value, scenarios }))
  return {}
}

function place(settings: Map<string, number>, lever: Lever, value: number | undefined): void {
  if (value === undefined) return
  if (value === historicalValue(lever)) settings.delete(lever.id)
  else settings.set(lever.id, value)
}

function readValue(lever: Lever, pair: Pair, issues: LinkIssue[]): number | undefined {
  const text = pair.value.trim()
  const word = text.toLowerCase()
  const stop = lever.stops.find((one) => one.slug === word)
  if (stop !== undefined && isWordClear(lever, word)) return stop.value
  const value = numberOf(text)
  const { low, high } = lever
  const stops = lever.stops.map((one) => one.slug).join(', ')
  const data = { lever: lever.name, value: text, low, high, stops }
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

/** SC002: a key that is no lever. */
export function unknownKey(key: string, span: Span, scope: LinkScope): LinkIssue {
  const levers = scope.levers.map((lever) => lever.id).join(', ')
  return makeIssue('SC002', span, { key, levers })
}
