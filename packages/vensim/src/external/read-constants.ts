/** `GET DIRECT CONSTANTS`: a number, a row, a column or a rectangle of cells. */
import { cellAddress, type CellPlace } from '@thaw/core'
import { canonicalName, type Expression } from '@thaw/syntax'
import type { LeftSide, RightSide } from '../equations/statement.ts'
import { issue } from '../issue.ts'
import type { Ranges } from '../subscripts/ranges.ts'
import { cellAt, firstCell, type Caller, type Table } from './open-table.ts'

/**
 * The numbers as if they stood in the equation: the last subscript runs across, the one before it down; a
 * star behind the cell exchanges the two. Undefined after VE603 or VE604.
 * Source: vensim.com, "fn_get_direct_constants".
 */
export function readConstants(
  cell: string,
  { left, ranges }: { readonly left: LeftSide; readonly ranges: Ranges },
  table: Table,
  caller: Caller,
): RightSide {
  const isTurned = cell.trim().endsWith('*')
  const first = firstCell(cell.replace(/\*\s*$/, ''), table, caller)
  if (first === undefined) return undefined
  const sizes = left.subscripts.flatMap(({ name }) => {
    const range = ranges.byKey.get(canonicalName(name))
    return range === undefined ? [] : [range.elements.length]
  })
  const across = sizes.at(-1) ?? 1
  const down = sizes.at(-2) ?? 1
  const read = (row: number, column: number): Expression | undefined => {
    const { place } = first
    const at: CellPlace = isTurned
      ? { row: place.row + column, column: place.column + row }
      : { row: place.row + row, column: place.column + column }
    const found = cellAt(first.sheet, at.row, at.column)
    if (typeof found === 'number') return { kind: 'number', value: found, span: caller.span }
    const words = found === undefined ? 'nothing' : `"${found}"`
    const data = { owner: caller.owner, file: table.file, cell: cellAddress(at), found: words }
    caller.report(issue('VE604', caller.span, data))
    return undefined
  }
  const rows: Expression[][] = []
  for (let row = 0; row < down; row += 1) {
    const numbers: Expression[] = []
    for (let column = 0; column < across; column += 1) {
      const number = read(row, column)
      if (number === undefined) return undefined
      numbers.push(number)
    }
    rows.push(numbers)
  }
  const [single] = rows[0] ?? []
  return sizes.length === 0 && single !== undefined
    ? { kind: 'expression', expression: single }
    : { kind: 'list', rows, span: caller.span }
}
