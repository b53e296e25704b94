/** Where the evidence of the dossier is weak, table by table, each row with the way to it. */
import { group } from 'd3-array'
import { weakSpots, type Dossier, type WeakKind, type WeakSpot } from '@thaw/dossier'
import { textReader, type DossierText, type ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { shortName } from '../evidence.ts'
import { parameterName } from '../model/variable-name.ts'
import { pageOfVariable } from '../model/model-sectors.ts'
import { sourcePath } from '../paths.ts'
import { namedRow, type PageTable } from '../row-page.ts'

/** Everything that the page shows. */
export interface WeakData {
  readonly tables: readonly WeakTable[]
  readonly count: number
}

/** The weak spots of one table. */
interface WeakTable {
  /** The file without its ending: `claims`; `series_points` for the figures of all series. */
  readonly name: string
  readonly kinds: readonly WeakRows[]
}

/** Rows of one table that are weak in one way. */
interface WeakRows {
  readonly kind: WeakKind
  readonly count: number
  /** Each thing once, though several of its rows be weak; empty where rows have no page. */
  readonly rows: readonly WeakRow[]
}

/** A thing with weak rows. */
interface WeakRow {
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

function workName({ sources }: Dossier, id: string): string {
  const work = sources.get(id)
  return work === undefined ? id : shortName(work)
}

/** The page of the row and its name; undefined where it has none, as a word of the interface. */
function rowOf(
  dossier: Dossier,
  read: ReadText,
  { table, id }: WeakSpot,
): Omit<WeakRow, 'count'> | undefined {
  const found = TABLES[table]
  if (found !== undefined) {
    const [first = ''] = id.split(' ')
    const { path, name } = namedRow(dossier, read, found, first)
    return { path, label: name }
  }
  if (table === 'parameters.csv') {
    const row = dossier.parameters.find(({ variable }) => variable === id)
    if (row === undefined || dossier.model === undefined) return undefined
    const path = pageOfVariable(dossier.model, row.variableKey)
    return { path, label: parameterName(row, read) }
  }
  if (table !== 'sources.json') return undefined
  return { path: sourcePath(id), label: { text: workName(dossier, id), language: undefined } }
}

/**
 * Files whose rows are told of on a page; the id of a row without an own one begins with that of the
 * row which tells of it.
 */
const TABLES: Readonly<Partial<Record<string, PageTable>>> = {
  'claims.csv': 'claims',
  'events.csv': 'events',
  'people.csv': 'people',
  'offices.csv': 'people',
  'votes.csv': 'people',
  'decisions.csv': 'decisions',
  'documents.csv': 'documents',
  'questions.csv': 'questions',
  'scenarios.csv': 'scenarios',
  'glossary.csv': 'glossary',
  'levers.csv': 'levers',
  'levers-history.csv': 'levers',
  'charts.csv': 'charts',
  'loops.csv': 'loops',
  'links.csv': 'links',
  'series.csv': 'series',
  'series/': 'series',
}
