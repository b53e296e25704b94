/** `GET DIRECT SUBSCRIPT`: elements from the cells between two corners. */
import { parseCellAddress, parseColumnLetters } from '@thaw/core'
import { issue } from '../issue.ts'
import { cellAt, firstCell, namedArea, type Caller, type Table } from './open-table.ts'

/**
 * The elements: across, then down; empty cells are passed over and each name gets the prefix. A last cell of
 * letters or a number alone means to the end of that column or row. Undefined after VE603.
 * Source: vensim.com, "fn_get_direct_subscript".
 */
export function readSubscript(
  [from = '', to = '', prefix = '']: readonly string[],
  table: Table,
  caller: Caller,
): readonly string[] | undefined {
  const first = firstCell(from, table, caller)
  if (first === undefined) return undefined
  const last = lastCell(to, first.sheet, table) ?? namedEnd(from, table)
  if (last === undefined) {
    const { owner, span, report } = caller
    report(issue('VE603', span, { owner, place: to, file: table.file }))
    return undefined
  }
  const elements: string[] = []
  for (let row = first.place.row; row <= last.row; row += 1) {
    for (let column = first.place.column; column <= last.column; column += 1) {
      const cell = cellAt(first.sheet, row, column)
      const text = cell === undefined ? '' : String(cell).trim()
      if (text !== '') elements.push(`${prefix}${text}`)
    }
  }
  return elements
}

interface Corner {
  readonly row: number
  readonly column: number
}

function lastCell(text: string, sheet: Table['sheet'], table: Table): Corner | undefined {
  // Rows that a file leaves out are holes: flatMap passes them over.
  const width = Math.max(0, ...sheet.rows.flatMap((row) => row.length))
  const lastRow = sheet.rows.length - 1
  const address = parseCellAddress(text)
  if (address !== undefined) {
    return { row: Math.min(address.row, lastRow), column: Math.min(address.column, width - 1) }
  }
  if (/^\s*[1-9]\d{0,6}\s*$/.test(text)) {
    return { row: Math.min(Number(text) - 1, lastRow), column: width - 1 }
  }
  const column = parseColumnLetters(text)
  if (column !== undefined) return { row: lastRow, column }
  return namedEnd(text, table)
}

function namedEnd(text: string, table: Table): Corner | undefined {
  const area = namedArea(text, table)
  return area && { row: area.range.lastRow, column: area.range.lastColumn }
}
