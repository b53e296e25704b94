/** Texts that the tables themselves carry in another language, in columns beside those of the main one. */
import type { Dossier } from '../schema/dossier.ts'
import { personColumns } from '../tables/person-columns.ts'
import { documentColumns, glossaryColumns } from '../tables/reference-columns.ts'

/**
 * By the keys that a translation has for them. One rule: what stands in `<column>_<language>` of a
 * table is the text of its `<column>` in that language, as `name_ru` is that of `name`. A person is
 * called by the short form where ru-terms.csv has one: the full name stays in its own column.
 */
export function columnTexts(dossier: Dossier, language: string): ReadonlyMap<string, string> {
  const { people, glossary, documents } = dossier
  return new Map([
    ...textsOf('people', people, personColumns, language),
    ...textsOf('glossary', glossary, glossaryColumns, language),
    ...textsOf('documents', documents, documentColumns, language),
    ...(language === 'ru' ? shortNames(dossier) : []),
  ])
}

type Row = Readonly<Record<string, unknown>>
type Texts = readonly (readonly [string, string])[]

function textsOf<Table extends object>(
  table: string,
  rows: ReadonlyMap<string, Table>,
  columns: Readonly<Record<string, { readonly name: string }>>,
  language: string,
): Texts {
  const ending = `_${language}`
  const carried = Object.entries(columns).filter(([, { name }]) => name.endsWith(ending))
  return [...rows].flatMap(([id, row]) =>
    carried.flatMap(([field, { name }]) => {
      const text = (row as Row)[field]
      return typeof text !== 'string' || text === ''
        ? []
        : [[`${table}.${id}.${name.slice(0, -ending.length)}`, text] as const]
    }),
  )
}

function shortNames({ russianTerms, people }: Dossier): Texts {
  return russianTerms
    .filter(({ kind, id, ruShort }) => kind === 'person' && ruShort !== '' && people.has(id))
    .map(({ id, ruShort }) => [`people.${id}.name`, ruShort] as const)
}
