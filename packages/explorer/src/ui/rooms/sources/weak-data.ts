/** Where the evidence of the dossier is weak, table by table, each row with the way to it. */
import { group } from 'd3-array'
import { slugOf } from '@thaw/core'
import { weakSpots, type Dossier, type WeakKind, type WeakSpot } from '@thaw/dossier'
import { textReader, type DossierText, type ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { shortName } from '../evidence.ts'
import { chartLink } from '../lab-link.ts'
import { leverName } from '../lever-name.ts'
import { pageOfVariable } from '../model/model-sectors.ts'
import {
  claimPath,
  decisionPath,
  documentPath,
  eventPath,
  leverPath,
  linkPath,
  loopPath,
  personPath,
  questionPath,
  scenarioPath,
  sourcePath,
  termPath,
} from '../paths.ts'
import { pageOfSeries } from './series-parts.ts'

/** Everything that the page shows. */
export interface WeakData {
  readonly tables: readonly WeakTable[]
  readonly count: number
}

/** The weak spots of one table. */
export interface WeakTable {
  /** The file without its ending: `claims`; `series_points` for the figures of all series. */
  readonly name: string
  readonly kinds: readonly WeakRows[]
}

/** Rows of one table that are weak in one way. */
export interface WeakRows {
  readonly kind: WeakKind
  readonly count: number
  /** Each thing once, though several of its rows be weak; empty where rows have no page. */
  readonly rows: readonly WeakRow[]
}

/** A thing with weak rows. */
export interface WeakRow {
  readonly path: string
  readonly label: DossierText
  readonly count: number
}

/** All weak spots of the edition's dossier, in the order of `weakSpots`. */
export function weakData(edition: Edition): WeakData {
  const { dossier } = edition
  const read = textReader(edition)
  const spots = weakSpots(dossier)
  const tables = group(spots, ({ table }) => table)
  return {
    count: spots.length,
    tables: [...tables].map(([table, own]) => ({
      name:
        table === 'series/' ? 'series_points' : table.replace(/\.\w+$/, '').replaceAll('-', '_'),
      kinds: [...group(own, ({ kind }) => kind)].map(([kind, rows]) => ({
        kind,
        count: rows.length,
        rows: rowsOf(dossier, read, rows),
      })),
    })),
  }
}

function rowsOf(dossier: Dossier, read: ReadText, spots: readonly WeakSpot[]): readonly WeakRow[] {
  const rows = new Map<string, WeakRow>()
  for (const spot of spots) {
    const found = rowOf(dossier, read, spot)
    if (found === undefined) continue
    const known = rows.get(found.path)
    rows.set(found.path, { ...found, count: (known?.count ?? 0) + 1 })
  }
  return [...rows.values()]
}

/** The page of the row and its name; undefined where it has none, as a word of the interface. */
function rowOf(
  dossier: Dossier,
  read: ReadText,
  { table, id }: WeakSpot,
): Omit<WeakRow, 'count'> | undefined {
  const [first = ''] = id.split(' ')
  const plain = (text: string): DossierText => ({ text, language: undefined })
  const row = (path: string, key: string, text: string | undefined): Omit<WeakRow, 'count'> => ({
    path,
    label: text === undefined ? plain(id) : read(key, text),
  })
  switch (table) {
    case 'claims.csv':
      return row(claimPath(id), `claims.${id}.claim`, dossier.claims.get(id)?.text)
    case 'events.csv':
      return row(eventPath(id), `events.${id}.title`, dossier.events.get(id)?.title)
    case 'people.csv':
      return row(personPath(id), `people.${id}.name`, dossier.people.get(id)?.name)
    case 'offices.csv':
    case 'votes.csv':
      return row(personPath(first), `people.${first}.name`, dossier.people.get(first)?.name)
    case 'decisions.csv':
      return row(decisionPath(id), `decisions.${id}.question`, dossier.decisions.get(id)?.question)
    case 'documents.csv':
      return row(documentPath(id), `documents.${id}.title`, dossier.documents.get(id)?.title)
    case 'questions.csv':
      return row(questionPath(id), `questions.${id}.question`, dossier.questions.get(id)?.question)
    case 'scenarios.csv':
      return row(scenarioPath(id), `scenarios.${id}.question`, dossier.scenarios.get(id)?.question)
    case 'glossary.csv':
      return row(termPath(id), `glossary.${id}.term`, dossier.glossary.get(id)?.term)
    case 'levers.csv':
    case 'levers-history.csv':
      return { path: leverPath(id), label: leverName(dossier, read, id) }
    case 'charts.csv':
      return row(chartLink(id), `charts.${id}.name`, dossier.charts.get(id)?.name)
    case 'loops.csv':
      return row(loopPath(id), `loops.${id}.name`, dossier.loops.get(id)?.name)
    case 'series.csv':
    case 'series/': {
      const path = pageOfSeries(dossier, first)
      return row(path, `series.${first}.title`, dossier.series.get(first)?.title)
    }
    case 'links.csv': {
      const link = dossier.links.get(id)
      const key = `links.${id}.cause`
      return row(linkPath(id), key, link && `${link.cause} → ${link.effect}`)
    }
    case 'parameters.csv': {
      const found = dossier.parameters.find(({ variable }) => variable === id)
      const path = found && dossier.model && pageOfVariable(dossier.model, found.variableKey)
      return path && row(path, `parameters.${slugOf(id)}.name`, found.name)
    }
    case 'sources.json': {
      const work = dossier.sources.get(id)
      return { path: sourcePath(id), label: plain(work === undefined ? id : shortName(work)) }
    }
    default:
      return undefined
  }
}
