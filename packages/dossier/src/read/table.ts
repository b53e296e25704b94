/** What a table is: its columns before it is read, its rows after. */
import type { Span } from '@thaw/core'
import type { CellSchema } from './cells.ts'

/** One column: its name in the header and what its cells hold. */
export interface Column<Value> {
  readonly name: string
  readonly cell: CellSchema<Value>
  /** False where a table may lack the column; its cells then count as empty. */
  readonly isRequired: boolean
}

/** The columns of a table, by the field of a row that each becomes. */
export type Columns<Row extends object> = {
  readonly [Field in Exclude<keyof Row, 'span'>]: Column<Row[Field]>
}

/** Ids that may be pointed at. */
export interface Ids {
  readonly has: (id: string) => boolean
  readonly keys: () => Iterable<string>
}

/** For a file that is there but cannot be read: what points into it is not blamed. */
export const anyId: Ids = { has: () => true, keys: () => [] }

/** A table that was read: rows, and the way back from a row to the place of its cells. */
export interface Table<Row> {
  readonly file: string
  readonly rows: readonly Row[]
  /** What could be read of the rows that were left out, so that each fault of them is told at once. */
  readonly halfRead: readonly HalfRead<Row>[]
  /** Every id of the file, also of rows that were left out: their own fault is enough. */
  readonly ids: Ids
  /** The cell of a row in a column; with `item`, that item inside the cell. */
  readonly cellSpan: (row: { readonly span: Span }, column: string, item?: string) => Span
}

/** A row without the fields that have a fault. */
export type HalfRead<Row> = Partial<Row> & { readonly span: Span }

/** A column that a table must have. */
export function column<Value>(name: string, schema: CellSchema<Value>): Column<Value> {
  return { name, cell: schema, isRequired: true }
}

/** A column that a table may lack. */
export function mayLack<Value>(name: string, schema: CellSchema<Value>): Column<Value> {
  return { name, cell: schema, isRequired: false }
}

/** A table without rows, for a file that is not there or cannot be read. */
export function emptyTable<Row>(file: string, ids: Ids = new Set<string>()): Table<Row> {
  return { file, rows: [], halfRead: [], ids, cellSpan: (row) => row.span }
}
