/** Where the evidence of a dossier is weak without being wrong: what was not seen, not joined, not decided. */
import type { Span } from '@thaw/core'
import type { Dossier } from '../schema/dossier.ts'
import type { Placed } from '../schema/placed.ts'
import type { Series, SeriesPoint } from '../schema/series.ts'
import { sourcesUsed } from './sources-used.ts'

/** What is weak about a row, in the order in which weak spots are told. */
export const weakKinds = [
  /** Recalled, and to be checked against the source. */
  'from-memory',
  /** Only some of it was seen in a source. */
  'partly-seen',
  'low-confidence',
  /** A claim that no event, lever or chart bears on. */
  'unplaced-claim',
  /** Historians' views that were not all checked in the work itself. */
  'reported-views',
  /** A figure whose note names a conflict, or that differs from another for the same time. */
  'conflict',
  /** A series of which no figure was seen in a source or computed from such. */
  'unseen-series',
  /** A chart with no series beside it. */
  'no-record',
  /** A link that one author argues, or nobody. */
  'grade-c',
  /** A link of which one end is no variable, so that no run carries it. */
  'outside-model',
  /** A link of the model that no number carries alone, so that it cannot be taken out. */
  'no-switch',
  /** An uncertain number that nothing was measured for. */
  'assumed',
  /** A work that was not opened, or of which it is not said. */
  'unopened',
  /** A work that nothing cites. */
  'unused',
  /** A question that no what-if tests. */
  'no-scenario',
] as const

/** One of `weakKinds`. */
export type WeakKind = (typeof weakKinds)[number]

/** One row that is weak in one way. */
export interface WeakSpot {
  readonly kind: WeakKind
  /** The file of the row, as its span names it; all files of `series/` count as one table. */
  readonly table: string
  /** Id of the row, or what it is about where rows have none. */
  readonly id: string
  readonly span: Span
}

/** Every weak spot, by table and then by kind; a row may have several. */
export function weakSpots(dossier: Dossier): readonly WeakSpot[] {
  const found = [
    ...rowsOfDoubt(dossier),
    ...argumentSpots(dossier),
    ...recordSpots(dossier),
    ...modelSpots(dossier),
    ...sourceSpots(dossier),
  ]
  const rank = new Map(weakKinds.map((kind, at) => [kind, at]))
  const order = [...new Set(found.map(({ table }) => table))].sort()
  const place = new Map(order.map((table, at) => [table, at]))
  return found.toSorted(
    (left, right) =>
      (place.get(left.table) ?? 0) - (place.get(right.table) ?? 0) ||
      (rank.get(left.kind) ?? 0) - (rank.get(right.kind) ?? 0),
  )
}

interface Row extends Placed {
  readonly seen?: string | undefined
  readonly confidence?: string | undefined
}

function spot(kind: WeakKind, row: Placed, id: string): WeakSpot {
  const { span } = row
  const table = span.file.startsWith('series/') ? 'series/' : span.file
  return { kind, table, id, span }
}

/** What rows themselves say of how they are known. */
function rowsOfDoubt(dossier: Dossier): readonly WeakSpot[] {
  const doubt = <Doubtful extends Row>(
    rows: Iterable<Doubtful>,
    idOf: (row: Doubtful) => string,
  ): readonly WeakSpot[] =>
    [...rows].flatMap((row) => {
      const kinds: WeakKind[] = []
      if (row.seen === 'memory') kinds.push('from-memory')
      if (row.seen === 'partly') kinds.push('partly-seen')
      if (row.confidence === 'low') kinds.push('low-confidence')
      return kinds.map((kind) => spot(kind, row, idOf(row)))
    })
  const byId = (row: { readonly id: string }): string => row.id
  const points = [...dossier.series.values()].flatMap(({ id, points }) =>
    points.map((point) => ({ ...point, id: `${id} ${point.from.text}` })),
  )
  return [
    ...doubt(dossier.levers.values(), byId),
    ...doubt([...dossier.masters.values()].flat(), ({ groupSlug, slug }) => `${groupSlug} ${slug}`),
    ...doubt(dossier.leverHistories.values(), byId),
    ...doubt(dossier.events.values(), byId),
    ...doubt(dossier.people.values(), byId),
    ...doubt(dossier.offices, ({ person, body }) => `${person} ${body}`),
    ...doubt(dossier.decisions.values(), byId),
    ...doubt(dossier.votes, ({ person, decision }) => `${person} ${decision}`),
    ...doubt(dossier.claims.values(), byId),
    ...doubt(dossier.questions.values(), byId),
    ...doubt(dossier.scenarios.values(), byId),
    ...doubt(dossier.glossary.values(), byId),
    ...doubt(dossier.documents.values(), byId),
    ...doubt(dossier.russianTerms, byId),
    ...doubt(dossier.renamings, ({ oldName }) => oldName),
    ...doubt(dossier.panels.values(), byId),
    ...doubt(points, byId),
  ]
}

function argumentSpots(dossier: Dossier): readonly WeakSpot[] {
  const { claims, questions, leverHistories, scenarios, links, loops } = dossier
  const reported = [...leverHistories.values(), ...scenarios.values()].filter(
    ({ historians, viewsSeen }) => historians !== '' && viewsSeen !== 'seen',
  )
  // Tables of causes have no column for it: what they say of authors is taken from others.
  const argued = [...links.values(), ...loops.values()].filter(({ arguedBy }) => arguedBy !== '')
  return [
    ...[...claims.values()]
      .filter(({ events, lever, chart }) => events.length === 0 && !lever && !chart)
      .map((row) => spot('unplaced-claim', row, row.id)),
    ...[...reported, ...argued].map((row) => spot('reported-views', row, row.id)),
    ...[...questions.values()]
      .filter(({ scenario }) => scenario === undefined)
      .map((row) => spot('no-scenario', row, row.id)),
  ]
}

function recordSpots({ series, charts }: Dossier): readonly WeakSpot[] {
  const all = [...series.values()]
  return [
    ...all.flatMap((one) =>
      conflictsOf(one).map((point) => spot('conflict', point, `${one.id} ${point.from.text}`)),
    ),
    ...all
      .filter(({ points }) => points.length > 0 && !points.some(isSeen))
      .map((row) => spot('unseen-series', row, row.id)),
    ...[...charts.values()]
      .filter((chart) => chart.series.length === 0)
      .map((row) => spot('no-record', row, row.id)),
  ]
}

function isSeen({ seen }: SeriesPoint): boolean {
  return seen === 'seen' || seen === 'derived'
}

/** Authors mark where sources disagree by a note that begins with the word. */
const CONFLICT = /^conflict\b/i

/** Figures so marked, and those that differ from the first one of the same stretch and unit. */
function conflictsOf({ points }: Series): readonly SeriesPoint[] {
  const first = new Map<string, number>()
  return points.filter(({ from, to, unit, value, note }) => {
    const key = `${from.text} ${to.text} ${unit}`
    const known = first.get(key)
    if (known === undefined) first.set(key, value)
    return CONFLICT.test(note) || (known !== undefined && known !== value)
  })
}

function modelSpots({ links, parameters }: Dossier): readonly WeakSpot[] {
  const all = [...links.values()]
  const isInModel = (link: (typeof all)[number]): boolean =>
    link.causeVariable !== undefined && link.effectVariable !== undefined
  return [
    ...all.filter(({ grade }) => grade === 'C').map((row) => spot('grade-c', row, row.id)),
    ...all.filter((row) => !isInModel(row)).map((row) => spot('outside-model', row, row.id)),
    ...all
      .filter((row) => isInModel(row) && row.switchOff.length === 0)
      .map((row) => spot('no-switch', row, row.id)),
    ...parameters
      .filter(({ basis }) => basis === 'assumed')
      .map((row) => spot('assumed', row, row.variable)),
  ]
}

function sourceSpots(dossier: Dossier): readonly WeakSpot[] {
  const used = citedWorks(dossier)
  const works = [...dossier.sources.values()]
  return [
    ...works
      .filter(({ seen }) => seen === undefined || seen === 'memory')
      .map((row) => spot('unopened', row, row.id)),
    ...works.filter(({ seen }) => seen === 'partly').map((row) => spot('partly-seen', row, row.id)),
    ...works.filter(({ id }) => !used.has(id)).map((row) => spot('unused', row, row.id)),
  ]
}

/** Ids of all that is cited, also where readers are not led to: small tables, terms of data, running text. */
function citedWorks(dossier: Dossier): ReadonlySet<string> {
  const { decisions, renamings, russianTerms, panels, manifest, modelText, texts } = dossier
  const rows = [...decisions.values(), ...renamings, ...russianTerms, ...manifest.attributions]
  const running = [modelText, ...[...texts.values()].map(({ markdown }) => markdown)]
  const brackets = running.flatMap((text) => [...text.matchAll(/\[([^[\]]+)\]/g)])
  return new Set([
    ...sourcesUsed(dossier).keys(),
    ...rows.flatMap(({ sources }) => sources),
    ...[...panels.values()].map(({ source }) => source),
    ...brackets.flatMap(([, ids = '']) => ids.split(/[;,]/).map((id) => id.trim())),
  ])
}
