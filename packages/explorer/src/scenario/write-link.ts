/** The state of a page as the query of its address: readable keys, only what differs from history. */
import { stopAt, type Lever, type LeverSettings } from './lever.ts'
import { AS_IT_WAS, type Setup } from './setup.ts'

/** What a link carries. */
export interface LinkState {
  readonly setup: Setup
  /** Worlds kept to compare, at most two. */
  readonly others: readonly LeverSettings[]
  /** ISO date of the clock; undefined where it stands where the page puts it. */
  readonly clock: string | undefined
  /** Ids of the charts drawn large; empty where they are the page's own. */
  readonly charts: readonly string[]
  /** Id of the chart whose causes are open. */
  readonly why: string | undefined
  /** Keys that this page does not know, kept as they came, still encoded. */
  readonly unknown: readonly (readonly [key: string, value: string])[]
}

/** The version of links that this code writes. */
export const LINK_VERSION = '1'

/** Keys that are not levers. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(['v', 't', 'g'])

/** A page as it was: nothing moved. */
export const EMPTY_LINK: LinkState = {
  setup: AS_IT_WAS,
  others: [],
  clock: undefined,
  charts: [],
  why: undefined,
  unknown: [],
}

/**
 * The query of a state, with its question mark; empty where nothing differs from history.
 *
 * Levers stand in the order of the page, so that one state has one link. A value on a stop is its
 * word, any other its shortest exact number.
 */
export function writeLink(state: LinkState, levers: readonly Lever[]): string {
  const pairs: string[] = []
  for (const lever of levers) {
    const value = state.setup.levers[lever.id]
    if (value !== undefined) pairs.push(`${encodeKey(lever.id)}=${encodeValue(lever, value)}`)
  }
  if (state.charts.length > 0) pairs.push(`g=${state.charts.map(encodeURIComponent).join(',')}`)
  if (state.clock !== undefined) pairs.push(`t=${state.clock}`)
  for (const [key, value] of state.unknown) pairs.push(value === '' ? key : `${key}=${value}`)
  return pairs.length === 0 ? '' : `?${[`v=${LINK_VERSION}`, ...pairs].join('&')}`
}

/** True when a stop's word cannot be mistaken for another stop or for a number. */
export function isWordClear(lever: Lever, slug: string): boolean {
  const same = lever.stops.filter((stop) => stop.slug === slug)
  return same.length === 1 && slug !== '' && Number.isNaN(Number(slug))
}

function encodeValue(lever: Lever, value: number): string {
  const stop = stopAt(lever, value)
  return stop !== undefined && isWordClear(lever, stop.slug)
    ? encodeURIComponent(stop.slug)
    : String(value)
}

function encodeKey(key: string): string {
  return encodeURIComponent(key)
}
