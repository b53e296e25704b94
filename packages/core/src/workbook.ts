/** Tables as a file holds them: a workbook of tabs, whatever format it was read from. */
import type { Checked } from './issue.ts'

/** What a cell holds: a number, text, or nothing. */
export type Cell = number | string | undefined

/** One table of a workbook; the only one of a text file. */
export interface Sheet {
  /** Name of the tab; of a text file its name. */
  readonly name: string
  /** Cells by row and column, both from 0. Rows may end early: what is not there is an empty cell. */
  readonly rows: readonly (readonly Cell[])[]
}

/** A rectangle of cells: rows and columns from 0, the last ones included. */
export interface CellRange {
  readonly firstRow: number
  readonly firstColumn: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** A range that the workbook names. */
export interface NamedRange {
  /** In lower case, since names of ranges know no case. */
  readonly name: string
  /** The tab that it lies in. */
  readonly sheet: string
  /** The one tab where the name holds; undefined where it holds in the whole workbook. */
  readonly within: string | undefined
  readonly range: CellRange
}

/** A file of tables. */
export interface Workbook {
  /** Path as the reader was given it, for messages. */
  readonly file: string
  readonly sheets: readonly Sheet[]
  readonly names: readonly NamedRange[]
}

/** Gives the workbook of a file that a model names; `delimiter` parts the cells of a text file. */
export type OpenWorkbook = (
  file: string,
  delimiter: string | undefined,
) => Checked<Workbook | undefined> | undefined
