/** The state of a page as the query of its address: readable keys, only what differs from history. */
import { slugOf } from '@thaw/core'
import { stopAt, type Lever, type LeverSettings } from './lever.ts'
import { AS_IT_WAS, type Setup } from './setup.ts'
import { LINK_VERSION } from './upgrade-link.ts'

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
  /** Id of the chart that fills the screen. */
  readonly big: string | undefined
  /** Keys that this page does not read, kept as they came, still encoded. */
  readonly unknown: readonly (readonly [key: string, value: string])[]
}

/** Keys that are read by other pages than this one: kept without a word. */
export const FOREIGN_KEYS: ReadonlySet<string> = new Set(['lang', 'chart', 'levers', 'embed'])

/** Keys that are not levers. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set([
  ...['v', 't', 'g', 's', 'b', 'c', 'fix', 'off', 'why', 'big'],
  ...FOREIGN_KEYS,
])

/** A page as it was: nothing moved. */
export const EMPTY_LINK: LinkState = {
  setup: AS_IT_WAS,
  others: [],
  clock: undefined,
  charts: [],
  why: undefined,
  big: undefined,
  unknown: [],
}

/** Programs that pass links on cut them at this length. */
export const MAX_LENGTH = 2000

/**
 * The query of a state, with its question mark; empty where nothing differs from history.
 *
 * Levers stand in the order of the page, so that one state has one link. A value on a stop is its
 * word, any other its shortest exact number. A link that would be too long has numbers in place of
 * words, in the worlds kept to compare before the others.
 */
export function writeLink(state: LinkState, levers: readonly Lever[]): string {
  const forms = [
    { own: wordOf, kept: wordOf },
    { own: wordOf, kept: digitsOf },
    { own: digitsOf, kept: digitsOf },
  ]
  const links = forms.map(({ own, kept }) =>
    queryOf([
      ...settings(state.setup.levers, levers, own).map((pair) => pair.join('=')),
      ...assumptions(state.setup),
      ...state.others.map((other, k) => {
        const world = settings(other, levers, kept).map((pair) => pair.join(':'))
        return `${k === 0 ? 'b' : 'c'}=${world.join(',')}`
      }),
      ...place(state),
    ]),
  )
  return links.find((link) => link.length < MAX_LENGTH) ?? links.at(-1) ?? ''
}

/** True when a stop's word cannot be mistaken for another stop or for a number. */
export function isWordClear(lever: Lever, slug: string): boolean {
  const same = lever.stops.filter((stop) => stop.slug === slug)
  return same.length === 1 && slug !== '' && Number.isNaN(Number(slug))
}

function queryOf(pairs: readonly string[]): string {
  return pairs.length === 0 ? '' : `?${[`v=${LINK_VERSION}`, ...pairs].join('&')}`
}

function settings(
  values: LeverSettings,
  levers: readonly Lever[],
  write: (lever: Lever, value: number) => string,
): readonly (readonly [lever: string, value: string])[] {
  return levers.flatMap((lever) => {
    const value = values[lever.id]
    return value === undefined ? [] : [[encodeURIComponent(lever.id), write(lever, value)] as const]
  })
}

function assumptions({ fixed, off }: Setup): readonly string[] {
  const values = Object.entries(fixed)
    .map(([variable, value]) => `${encodeURIComponent(slugOf(variable))}:${digits(value)}`)
    .sort()
  return [
    ...(values.length === 0 ? [] : [`fix=${values.join(',')}`]),
    ...(off.length === 0 ? [] : [`off=${off.map(encodeURIComponent).join(',')}`]),
  ]
}

function place({ charts, clock, why, big, unknown }: LinkState): readonly string[] {
  return [
    ...(charts.length === 0 ? [] : [`g=${charts.map(encodeURIComponent).join(',')}`]),
    ...(clock === undefined ? [] : [`t=${clock}`]),
    ...(why === undefined ? [] : [`why=${encodeURIComponent(why)}`]),
    ...(big === undefined ? [] : [`big=${encodeURIComponent(big)}`]),
    ...unknown.map(([key, value]) => (value === '' ? key : `${key}=${value}`)),
  ]
}

function wordOf(lever: Lever, value: number): string {
  const stop = stopAt(lever, value)
  return stop !== undefined && isWordClear(lever, stop.slug)
    ? encodeURIComponent(stop.slug)
    : digits(value)
}

function digitsOf(_: Lever, value: number): string {
  return digits(value)
}

/** The shortest exact number; a plus sign in it would be read as a space. */
function digits(value: number): string {
  return String(value).replace('+', '')
}
