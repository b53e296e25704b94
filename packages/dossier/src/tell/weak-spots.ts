/** Where the evidence of a dossier is weak without being wrong: what was not seen, not joined, not decided. */
import type { Dossier } from '../schema/dossier.ts'
import type { Placed } from '../schema/placed.ts'
import { citedWorks } from './cited-works.ts'
import { recordSpots } from './weak-record.ts'
import { spot, weakKinds, type WeakKind, type WeakSpot } from './weak-spot.ts'

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
  /** Rows of figures name one work, all others a list. */
  readonly source?: string
  readonly sources?: readonly string[]
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
      if (isSeenElsewhere(dossier, row)) kinds.push('unopened-works')
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

/** Whether a page showed what the row says, but not one of the works that it cites was opened. */
function isSeenElsewhere({ sources: works }: Dossier, row: Row): boolean {
  const cited = row.sources ?? (row.source === undefined ? [] : [row.source])
  const isOpened = (id: string): boolean => {
    const seen = works.get(id)?.seen
    return seen === 'seen' || seen === 'partly'
  }
  return (row.seen === 'seen' || row.seen === 'partly') && cited.length > 0 && !cited.some(isOpened)
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
