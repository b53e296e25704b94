/** A person is written one way, as people.csv does, so that a search finds all of them. */
import type { Issue } from '@thaw/core'
import type { DossierTables } from '../load/load-tables.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { Columns, Table } from '../read/table.ts'
import type { Placed } from '../schema/placed.ts'
import { claimColumns, questionColumns } from '../tables/claim-columns.ts'
import { eventColumns } from '../tables/event-columns.ts'
import { leverHistoryColumns } from '../tables/lever-columns.ts'
import { linkColumns, loopColumns } from '../tables/mechanism-columns.ts'
import { decisionColumns, personColumns, voteColumns } from '../tables/person-columns.ts'
import { documentColumns, glossaryColumns } from '../tables/reference-columns.ts'
import { foldName } from './name-forms.ts'

/** Shorter names are too often words. */
const SHORTEST = 4

/** The family name as people.csv writes it, by its folded form. */
type KnownNames = ReadonlyMap<string, string>

/**
 * Texts of the author's own in which the family name of someone of people.csv stands in another
 * transliteration. Titles of works, and claims, which quote, keep theirs.
 *
 * Issues: DO241 (warning), once for each such word of a cell.
 */
export function checkNames(tables: DossierTables): readonly Issue[] {
  const names = knownNames(tables)
  const find = <Row extends Placed>(
    table: Table<Row>,
    columns: Columns<Row>,
    fields: readonly (keyof Columns<Row>)[],
  ): readonly Issue[] =>
    table.rows.flatMap((row) =>
      fields.flatMap((field) =>
        otherForms(String(row[field]), names).map(([written, known]) => {
          const span = table.cellSpan(row, columns[field].name, written)
          return makeIssue('DO241', span, { written, known })
        }),
      ),
    )
  return [
    ...find(tables.events, eventColumns, ['title', 'text', 'otherPeople']),
    ...find(tables.people, personColumns, ['roles', 'factions', 'text']),
    ...find(tables.votes, voteColumns, ['note']),
    ...find(tables.decisions, decisionColumns, ['question', 'note']),
    ...find(tables.claims, claimColumns, ['why', 'speaksFor', 'speaksAgainst', 'wouldChange']),
    ...find(tables.questions, questionColumns, ['question', 'answer']),
    ...find(tables.documents, documentColumns, ['author', 'text']),
    ...find(tables.glossary, glossaryColumns, ['definition']),
    ...find(tables.leverHistories, leverHistoryColumns, ['stoodFor', 'happened', 'message']),
    ...find(tables.loops, loopColumns, ['story']),
    ...find(tables.links, linkColumns, ['note']),
  ]
}

function knownNames({ people }: DossierTables): KnownNames {
  const families = people.rows.flatMap(({ name }) => name.split(/\s+/).at(-1) ?? [])
  return new Map(
    families
      .filter((family) => family.length >= SHORTEST)
      .map((family) => [foldName(family), family]),
  )
}

/** Each word of a text that is a known name in other letters, with the name. */
function otherForms(text: string, names: KnownNames): readonly (readonly [string, string])[] {
  const words = new Set(text.match(/\p{Lu}[\p{L}'’]+/gu))
  return [...words].flatMap((word) => {
    const written = word.replace(/['’]s?$/, '')
    const known = names.get(foldName(written))
    return known === undefined || known === written || written.length < SHORTEST
      ? []
      : [[written, known] as const]
  })
}
