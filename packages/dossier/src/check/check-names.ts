/** A person is written one way, as people.csv does, so that a search finds all of them. */
import type { Issue } from '@thaw/core'
import type { DossierTables } from '../load/load-tables.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { Table } from '../read/read-table.ts'
import type { Placed } from '../schema/placed.ts'
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
  return [
    ...inTexts(names, tables.events, ['title', 'text', 'otherPeople']),
    ...inTexts(names, tables.people, ['roles', 'factions', 'text']),
    ...inTexts(names, tables.votes, ['note']),
    ...inTexts(names, tables.decisions, ['question', 'note']),
    ...inTexts(names, tables.claims, ['why']),
    ...inTexts(names, tables.questions, ['question', 'answer']),
    ...inTexts(names, tables.documents, ['author', 'text']),
    ...inTexts(names, tables.glossary, ['definition']),
    ...inTexts(names, tables.leverHistories, ['stoodFor', 'happened', 'message']),
    ...inTexts(names, tables.loops, ['story']),
    ...inTexts(names, tables.links, ['note']),
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

function inTexts<Row extends Placed>(
  names: KnownNames,
  table: Table<Row>,
  fields: readonly (keyof Row & string)[],
): readonly Issue[] {
  return table.rows.flatMap((row) =>
    fields.flatMap((field) =>
      otherForms(String(row[field]), names).map(([written, known]) =>
        makeIssue('DO241', table.cellSpan(row, columnOf(field), written), { written, known }),
      ),
    ),
  )
}

/** `otherPeople` is the column `other_people`. */
const columnOf = (field: string): string =>
  field.replace(/[A-Z]/g, (one) => `_${one.toLowerCase()}`)

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
