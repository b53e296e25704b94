/** Text in lines and columns to a workbook of one tab. */
import type { Cell, Checked, Workbook } from '@thaw/core'
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
  const text = decode(bytes)
  if (text.includes('\0'))
    return { value: undefined, issues: [sheetIssue('SH001', undefined, { file })] }
  const rows = dsvFormat(delimiter)
    .parseRows(text)
    .map((row) => row.map(cellOf))
  return { value: { file, sheets: [{ name: file, rows }], names: [] }, issues: [] }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function cellOf(written: string): Cell {
  const text = written.trim()
  if (text === '') return undefined
  return NUMBER.test(text) ? Number(text) : text
}
