/** Text in lines and columns to a workbook of one tab. */
import { decodeText, type Cell, type Checked, type Workbook } from '@thaw/core'
import { dsvFormat } from 'd3-dsv'
import { sheetIssue } from './sheet-issue.ts'

/** A number as people and programs write it, with a point; nothing else that `Number` takes. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** UTF-8, UTF-16 by its mark, else Windows' Western code page. Issues: SH001. */
export function readTextTable(
  bytes: Uint8Array,
  file: string,
  delimiter: string,
): Checked<Workbook | undefined> {
  const text = decodeText(bytes)
  if (text.includes('\0'))
    return { value: undefined, issues: [sheetIssue('SH001', undefined, { file })] }
  const rows = dsvFormat(delimiter)
    .parseRows(text)
    .map((row) => row.map(cellOf))
  return { value: { file, sheets: [{ name: file, rows }], names: [] }, issues: [] }
}

function cellOf(written: string): Cell {
  const text = written.trim()
  if (text === '') return undefined
  return NUMBER.test(text) ? Number(text) : text
}
