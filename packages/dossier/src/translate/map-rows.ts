/** The texts of table rows and their keys: `<table>.<id>.<column>`, as the files have them. */
import { mapValues } from '../map-values.ts'

/** The text that stands in place of another, found by its key. */
export type Replace = (key: string, text: string) => string

/** Fields of a row that hold text. */
type TextField<Row> = {
  [Field in keyof Row]: Row[Field] extends string ? Field : never
}[keyof Row] &
  string

/** What a key needs of a column: its name in the header. */
type Named = { readonly name: string }

/** Makes the rows of a table over: the texts of these fields, each by its key. */
export type MapRows = <Row extends object, Field extends TextField<Row>>(
  rows: ReadonlyMap<string, Row>,
  /** The name of its file without `.csv`. */
  table: string,
  columns: Readonly<Record<Field, Named>>,
  fields: readonly Field[],
) => ReadonlyMap<string, Row>

/** Rows are keyed by their place in the map, which is their id. */
export function rowMapper(replace: Replace): MapRows {
  return (rows, table, columns, fields) =>
    mapValues(rows, (row, id) => {
      const texts = fields.map((field) => {
        const key = `${table}.${id}.${columns[field].name}`
        return [field, replace(key, String(row[field]))] as const
      })
      return { ...row, ...Object.fromEntries<string>(texts) }
    })
}
