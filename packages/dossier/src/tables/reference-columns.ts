/** Columns of glossary.csv, documents.csv, ru-terms.csv and renamings.csv. */
import { anyText, itemList, someDate, someId, someText } from '../read/cells.ts'
import { column, mayLack, type Columns } from '../read/table.ts'
import type {
  DocumentItem,
  GlossaryTerm,
  Renaming,
  RussianTerm,
} from '../schema/reference-tables.ts'
import { sourcedColumns } from './sourced-columns.ts'

/** Columns of glossary.csv. */
export const glossaryColumns: Columns<GlossaryTerm> = {
  id: column('id', someId),
  term: column('term', someText),
  termRu: mayLack('term_ru', anyText),
  definition: column('definition', someText),
  notToConfuseWith: mayLack('not_to_confuse_with', itemList),
  forms: mayLack('forms', itemList),
  ...sourcedColumns,
}

/** Columns of documents.csv. */
export const documentColumns: Columns<DocumentItem> = {
  id: column('id', someId),
  date: column('date', someDate),
  title: column('title', someText),
  titleRu: mayLack('title_ru', anyText),
  kind: column('kind', anyText),
  author: column('author', anyText),
  text: column('text', someText),
  published: mayLack('published', anyText),
  events: mayLack('events', itemList),
  ...sourcedColumns,
}

/** Columns of ru-terms.csv. */
export const russianTermColumns: Columns<RussianTerm> = {
  kind: column('kind', someText),
  id: column('id', someId),
  en: column('en', someText),
  ru: column('ru', someText),
  ruShort: mayLack('ru_short', anyText),
  ruYo: mayLack('ru_yo', anyText),
  check: mayLack('check', anyText),
  note: mayLack('note', anyText),
  ...sourcedColumns,
}

/** Columns of renamings.csv. */
export const renamingColumns: Columns<Renaming> = {
  oldName: column('old_name', someText),
  newName: column('new_name', someText),
  date: column('date', someDate),
  place: column('place', anyText),
  honoured: column('honoured', anyText),
  ...sourcedColumns,
  note: mayLack('note', anyText),
}
