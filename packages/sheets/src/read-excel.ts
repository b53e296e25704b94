/** Excel files, old (.xls) and new (.xlsx), to workbooks, by SheetJS. */
import { read, utils, type CellObject, type WorkBook } from '@e965/xlsx'
import type { Cell, Checked, NamedRange, Sheet, Workbook } from '@thaw/core'
import { readNamedRange } from './read-named-range.ts'
import { sheetIssue } from './sheet-issue.ts'
import { storeUnpacked } from './unpack.ts'

/** Most bytes that a packed file may unpack to. */
const MOST_UNPACKED = 128e6

/**
 * Tabs in their order, with the values that formulas had when the file was saved, and named ranges.
 * Truth values and faults such as `#N/A` are text; a number that is stored as text is a number, as published
 * models with such years expect. Issues: SH002, SH003.
 *
 * The library throws on files that are damaged or locked; that is told as an issue.
 */
export function readExcel(
  bytes: Uint8Array,
  file: string,
  isZip: boolean,
): Checked<Workbook | undefined> {
  try {
    const plain = isZip ? storeUnpacked(bytes, MOST_UNPACKED) : bytes
    if (plain === undefined) {
      const limit = `${MOST_UNPACKED / 1e6} MB`
      return { value: undefined, issues: [sheetIssue('SH003', undefined, { file, limit })] }
    }
    const book = read(plain, { type: 'array', dense: true, cellFormula: false, cellHTML: false })
    return { value: toWorkbook(book, file), issues: [] }
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault)
    return { value: undefined, issues: [sheetIssue('SH002', undefined, { file, reason })] }
  }
}

function toWorkbook(book: WorkBook, file: string): Workbook {
  const sheets = book.SheetNames.map((name): Sheet => {
    // What the file leaves out stays a hole: one cell far down must not cost a million rows.
    const data: readonly (readonly CellObject[])[] = book.Sheets[name]?.['!data'] ?? []
    return { name, rows: data.map((row) => row.map(toCell)) }
  })
  const names = (book.Workbook?.Names ?? []).flatMap((name): readonly NamedRange[] => {
    const range = readNamedRange(name.Ref, sheets)
    const within = name.Sheet === undefined ? undefined : sheets[name.Sheet]?.name
    return range === undefined ? [] : [{ name: name.Name.toLowerCase(), within, ...range }]
  })
  return { file, sheets, names }
}

function toCell(cell: CellObject): Cell {
  if (cell.v === undefined) return undefined
  if (cell.t === 'n') return Number(cell.v)
  if (cell.t === 's') return textCell(String(cell.v))
  return cell.t === 'z' ? undefined : utils.format_cell(cell)
}

/** A number only where nothing of the text is lost: 007 may be a name. */
function textCell(text: string): Cell {
  const number = Number(text)
  if (text === '') return undefined
  return Number.isFinite(number) && String(number) === text.trim() ? number : text
}
