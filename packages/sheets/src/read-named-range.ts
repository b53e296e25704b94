/** Reads what a name of a workbook stands for: `Sheet1!$B$3:$B$6`. */
import type { CellRange, NamedRange, Sheet } from '@thaw/core'
import { parseColumnLetters } from '@thaw/core'

const AREA = /^\$?([a-z]*)\$?(\d*)(?::\$?([a-z]*)\$?(\d*))?$/i

/**
 * The tab and the rectangle; whole rows and columns end where the tab does. Undefined where the name
 * stands for anything else: a formula, several areas, a tab that is gone.
 */
export function readNamedRange(
  reference: string,
  sheets: readonly Sheet[],
): Pick<NamedRange, 'sheet' | 'range'> | undefined {
  const at = reference.lastIndexOf('!')
  const tab = reference
    .slice(0, at)
    .replace(/^'(.*)'$/, (_, name: string) => name.replaceAll("''", "'"))
  const sheet = sheets.find(({ name }) => name === tab)
  const area = AREA.exec(reference.slice(at + 1))
  const range = sheet && area && areaOf(area.slice(1), sheet)
  return range ? { sheet: tab, range } : undefined
}

function areaOf(
  [column = '', row = '', lastColumn = column, lastRow = row]: readonly string[],
  { rows }: Sheet,
): CellRange | undefined {
  if (column + row === '') return undefined
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
  const columns = column === '' ? [0, width - 1] : [column, lastColumn].map(parseColumnLetters)
  const numbers = row === '' ? [0, rows.length - 1] : [Number(row) - 1, Number(lastRow) - 1]
  const [firstColumn, endColumn] = columns
  const [firstRow = 0, endRow = 0] = numbers
  if (firstColumn === undefined || endColumn === undefined) return undefined
  return { firstRow, firstColumn, lastRow: endRow, lastColumn: endColumn }
}
