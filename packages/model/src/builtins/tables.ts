/**
 * Functions of a graphical function, or of the points of a data variable, which is their first argument
 * by its bare name.
 */
import { takes, takesFrom, type Builtin } from './builtin.ts'

/** Their keys. */
export type TableName =
  | 'GET_DATA_AT_TIME'
  | 'GET_DATA_BETWEEN_TIMES'
  | 'GET_DATA_FIRST_TIME'
  | 'GET_DATA_LAST_TIME'
  | 'GET_DATA_MAX'
  | 'GET_DATA_MEAN'
  | 'GET_DATA_MEDIAN'
  | 'GET_DATA_MIN'
  | 'GET_DATA_STDV'
  | 'GET_DATA_TOTAL_POINTS'
  | 'LOOKUP_AREA'
  | 'LOOKUP_BACKWARD'
  | 'LOOKUP_EXTRAPOLATE'
  | 'LOOKUP_FORWARD'
  | 'LOOKUP_INVERT'
  | 'LOOKUP_SLOPE'
  | 'LOOKUPAREA'
  | 'LOOKUPINV'
  | 'LOOKUPMEAN'
  | 'TIME_SHIFT'

/** With so many arguments, the table among them. */
const table = (count: number): Builtin => takes(count, 'table', 'any', { only: 'vensim' })

const stella = (least: number, most: number): Builtin =>
  takesFrom([least, most], 'table', 'any', { only: 'xmile' })

/** By key. Source: Vensim manual, fn_lookup_*, fn_get_data_*, 22055 (TIME SHIFT); isee help, "Graphical builtins". */
export const tables: Readonly<Record<TableName, Builtin>> = {
  GET_DATA_AT_TIME: table(2),
  GET_DATA_BETWEEN_TIMES: table(3),
  GET_DATA_FIRST_TIME: table(1),
  GET_DATA_LAST_TIME: table(1),
  GET_DATA_MAX: table(3),
  GET_DATA_MEAN: table(3),
  /** The function is listed without a page of its own (PySD, SDEverywhere): taken as the others of its kind. */
  GET_DATA_MEDIAN: table(3),
  GET_DATA_MIN: table(3),
  GET_DATA_STDV: table(3),
  GET_DATA_TOTAL_POINTS: table(1),
  LOOKUP_AREA: table(3),
  LOOKUP_BACKWARD: table(2),
  LOOKUP_EXTRAPOLATE: table(2),
  LOOKUP_FORWARD: table(2),
  LOOKUP_INVERT: table(2),
  LOOKUP_SLOPE: table(3),
  /** `(table[, to[, from]])`: from its first to its last point where they are left out. */
  LOOKUPAREA: stella(1, 3),
  LOOKUPINV: stella(2, 2),
  /** The mean input where the table is a density: `(table[, to[, from]])`. */
  LOOKUPMEAN: stella(1, 3),
  TIME_SHIFT: table(2),
}
