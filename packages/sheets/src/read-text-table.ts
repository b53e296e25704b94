/** Text in lines and columns to a workbook of one tab. */
import { decodeText, type Cell, type Checked, type Workbook } from '@thaw/core'
import { dsvFormat } from 'd3-dsv'
import { sheetIssue } from './sheet-issue.ts'

/** A number as people and programs write it, with a point; nothing else that `Number` takes. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** The same with a comma for the point. */
const COMMA_NUMBER = /^[+-]?(\d+,?\d*|,\d+)(e[+-]?\d+)?$/i
/** What a comma between thousands could have written as well. */
const MAYBE_THOUSANDS = /^[+-]?[1-9]\d{0,2},\d{3}$/

/**
 * UTF-8, UTF-16 by its mark, else Windows' Western code page. Cut at `sign`; where that is undefined at
 * `usual`, or at semicolons where the first line has them and no such sign. Issues: SH001.
 */
export function readTextTable(
  bytes: Uint8Array,
  file: string,
  sign: string | undefined,
  usual: string,
): Checked<Workbook | undefined> {
  const text = decodeText(bytes)
  if (text.includes('\0'))
    return { value: undefined, issues: [sheetIssue('SH001', undefined, { file })] }
  const isSemicolons = sign === undefined && hasSemicolons(text, usual)
  const written = dsvFormat(isSemicolons ? ';' : (sign ?? usual))
    .parseRows(text)
    .map((row) => row.map((cell) => cell.trim()))
  const cellOf = isSemicolons && hasDecimalCommas(written) ? commaCell : pointCell
  const rows = written.map((row) => row.map(cellOf))
  return { value: { file, sheets: [{ name: file, rows }], names: [] }, issues: [] }
}

/** Signs within quotes and brackets belong to a name: `x[a1,b2]`. */
function hasSemicolons(text: string, usual: string): boolean {
  const line = /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? ''
  const bare = line.replace(/"[^"]*"|\[[^\]]*\]/g, '')
  return bare.includes(';') && !bare.includes(usual)
}

/**
 * True where commas can only be decimal: no number has a point, and one at least has a comma where none
 * could stand between thousands. Then 1,250 is read as 1.25 too, as its neighbours are.
 */
function hasDecimalCommas(rows: readonly (readonly string[])[]): boolean {
  const cells = rows.flat()
  const hasPoint = cells.some((cell) => cell.includes('.') && NUMBER.test(cell))
  const isDecimal = (cell: string): boolean =>
    cell.includes(',') && COMMA_NUMBER.test(cell) && !MAYBE_THOUSANDS.test(cell)
  return !hasPoint && cells.some(isDecimal)
}

function pointCell(text: string): Cell {
  if (text === '') return undefined
  return NUMBER.test(text) ? Number(text) : text
}

function commaCell(text: string): Cell {
  return COMMA_NUMBER.test(text) ? Number(text.replace(',', '.')) : pointCell(text)
}
