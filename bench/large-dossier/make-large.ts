/** A made-up dossier as large as one may get: names and figures by a seed, the same on every machine. */
import { csvFormat } from 'd3-dsv'
import { createStream, drawUniform } from '@thaw/core'

/** How much of each a dossier holds. */
export interface Sizes {
  readonly events: number
  readonly claims: number
  readonly people: number
  readonly series: number
  readonly works: number
}

/** The sizes that `npm run bench` times. */
export const LARGE: Sizes = {
  events: 10_000,
  claims: 1000,
  people: 300,
  series: 100,
  works: 500,
}

/** Years over which events lie, and figures in a series. */
const [FIRST_YEAR, YEARS] = [1850, 100]
const LANES = ['Court', 'Harbour', 'Fields', 'School', 'Roads']
const WORDS =
  'the harbour was deepened when the council had agreed that barges from the north would pay half of what they owed and nobody asked who had promised it'.split(
    ' ',
  )

/** A dossier has a model; this one is as small as a model may be. */
const MODEL = `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
  <header><vendor>Thaw</vendor><product version="1">bench</product></header>
  <sim_specs><start>1850</start><stop>1950</stop><dt>1</dt></sim_specs>
  <model><variables><aux name="Silt"><doc>Nothing.</doc><eqn>1</eqn><units>1</units></aux></variables></model>
</xmile>
`

type Row = Readonly<Record<string, string>>

/** Its files by path. */
export function makeLargeDossier(sizes: Sizes, seed = 1): ReadonlyMap<string, Uint8Array> {
  const hand = openHand(sizes, seed)
  const files: Record<string, string> = {
    'dossier.yaml': 'title: The long harbour\nmodel: model.stmx\nlanguages: [en]\nlicence: CC0\n',
    'model.stmx': MODEL,
    'events.csv': rows(sizes.events, (at) => eventRow(hand, at)),
    'people.csv': rows(sizes.people, (at) => personRow(hand, at)),
    'claims.csv': rows(sizes.claims, (at) => claimRow(hand, at)),
    'series.csv': rows(sizes.series, (at) => seriesRow(hand, at)),
    'sources.json': JSON.stringify(Array.from({ length: sizes.works }, (_, at) => work(hand, at))),
  }
  for (let at = 0; at < sizes.series; at += 1) {
    files[`series/s${String(at)}.csv`] = rows(YEARS, (year) => pointRow(hand, year))
  }
  return new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]))
}

/** What the rows are drawn with, one stream for all. */
interface Hand {
  readonly below: (count: number) => number
  readonly some: (items: readonly string[]) => string
  readonly words: (count: number) => string
  /** Two ids of a table. */
  readonly two: (letter: string, table: keyof Sizes) => string
}

function openHand(sizes: Sizes, seed: number): Hand {
  const stream = createStream(seed, 'large dossier')
  const below = (count: number): number => Math.floor(drawUniform(stream) * count)
  const some = (items: readonly string[]): string => items[below(items.length)] ?? ''
  const id = (letter: string, table: keyof Sizes): string =>
    `${letter}${String(below(sizes[table]))}`
  return {
    below,
    some,
    words: (count) => Array.from({ length: count }, () => some(WORDS)).join(' '),
    two: (letter, table) => `${id(letter, table)};${id(letter, table)}`,
  }
}

function rows(count: number, row: (at: number) => Row): string {
  return csvFormat(Array.from({ length: count }, (_, at) => row(at)))
}

function known({ some, two }: Hand): Row {
  return {
    sources: two('w', 'works'),
    seen: some(['seen', 'partly', 'memory']),
    confidence: some(['high', 'medium', 'low']),
  }
}

function dayOf({ below }: Hand): string {
  const parts = [1 + below(12), 1 + below(28)].map((one) => String(one).padStart(2, '0'))
  return [String(FIRST_YEAR + below(YEARS)), ...parts].join('-')
}

function eventRow(hand: Hand, at: number): Row {
  const { below, some, words, two } = hand
  return {
    id: `e${String(at)}`,
    date: dayOf(hand),
    end: '',
    title: `Event ${String(at)}: ${words(5)}`,
    text: `${words(60)}.`,
    people: two('p', 'people'),
    kinds: some(['law', 'trade', 'weather']),
    lane: some(LANES),
    turning: below(200) === 0 ? 'yes' : '',
    ...known(hand),
  }
}

function personRow(hand: Hand, at: number): Row {
  const { below, some, words } = hand
  return {
    id: `p${String(at)}`,
    name: `Person ${String(at)} of ${some(LANES)}`,
    born: String(FIRST_YEAR - 40 + below(60)),
    died: '',
    roles: words(12),
    text: `${words(60)}.`,
    ...known(hand),
  }
}

function claimRow(hand: Hand, at: number): Row {
  const { some, words, two } = hand
  return {
    id: `C${String(at)}`,
    section: `part ${String(Math.floor(at / 50))}`,
    claim: `Claim ${String(at)}: ${words(12)}`,
    type: some(['fact', 'date', 'causal', 'evaluative']),
    verdict: some(['supported', 'partly', 'contested', 'contradicted', 'unverifiable']),
    why: `${words(40)}.`,
    events: two('e', 'events'),
    ...known(hand),
  }
}

function seriesRow({ some, words }: Hand, at: number): Row {
  return {
    id: `s${String(at)}`,
    group: some(LANES),
    title: `Series ${String(at)}: ${words(4)}`,
    unit: 'tons',
    use: 'context only',
    confidence: 'medium',
    note: words(20),
  }
}

function pointRow(hand: Hand, year: number): Row {
  const { sources = '', ...rest } = known(hand)
  const when = String(FIRST_YEAR + year)
  const value = String(100 + hand.below(900))
  return { start: when, end: when, value, unit: 'tons', source: sources, ...rest, note: '' }
}

function work({ below, some, words }: Hand, at: number): unknown {
  return {
    id: `w${String(at)}`,
    type: 'book',
    title: `Work ${String(at)}: ${words(6)}`,
    author: [{ family: `Author${String(at)}`, given: 'A.' }],
    issued: { 'date-parts': [[FIRST_YEAR + below(YEARS)]] },
    seen: some(['seen', 'partly', 'memory']),
  }
}
