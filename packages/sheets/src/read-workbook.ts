/** Reads a file of tables, whatever its format: what it holds decides, not how it is called. */
import type { Checked, Workbook } from '@thaw/core'
import { readExcel } from './read-excel.ts'
import { readTextTable } from './read-text-table.ts'
import { sheetIssue } from './sheet-issue.ts'

/** Largest file that is read, in bytes. */
const MOST_BYTES = 64e6

/**
 * The tables in a file. Excel files are known by their first bytes; all else is text in lines, cut at
 * `delimiter`: where that is left out or no single sign, at commas in a file called `.csv` and at tabs in
 * others, but at semicolons where the first line has such alone, as spreadsheets write them in countries
 * with a decimal comma.
 *
 * Issues: SH001, SH002, SH003; then there is no value. `file` stands in messages as it is given.
 */
export function readWorkbook(
  bytes: Uint8Array,
  file: string,
  delimiter = '',
): Checked<Workbook | undefined> {
  if (bytes.length > MOST_BYTES) {
    const limit = `${MOST_BYTES / 1e6} MB`
    return { value: undefined, issues: [sheetIssue('SH003', undefined, { file, limit })] }
  }
  const isZip = beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])
  const isCompound = beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])
  if (isZip || isCompound) return readExcel(bytes, file, isZip)
  return readTextTable(bytes, file, signFor(delimiter), /\.csv$/i.test(file) ? ',' : '\t')
}

/** Letters and digits part no cells: a name stands there where somebody thought of an Excel file. */
function signFor(delimiter: string): string | undefined {
  if (delimiter === '\\t') return '\t'
  return /^[^\p{L}\p{N}"\r\n]$/u.test(delimiter) ? delimiter : undefined
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}
