/** `GET DIRECT DATA` and `GET DIRECT LOOKUPS`: pairs along a row or down a column of times. */
import { cellAddress, type Cell, type CellPlace } from '@thaw/core'
import type { LookupNode } from '@thaw/syntax'
import type { LeftSide } from '../equations/statement.ts'
import { issue } from '../issue.ts'
import type { Ranges } from '../subscripts/ranges.ts'
import { elementSides } from './element-sides.ts'
import { axisOf, cellAt, firstCell, type Axis, type Caller, type Table } from './open-table.ts'

/** One series with the elements that it belongs to. */
export interface Series {
  readonly left: LeftSide
  readonly lookup: LookupNode
}

/**
 * A series for each element of the left side, in the order of the elements: the first begins in the cell
 * that is named, each other one stands in the next row where times run along a row, else in the next
 * column. Pairs without a number are passed over, and told where a text stands for one. Issues: VE603,
 * VE606, VE608, VE609.
 * Source: vensim.com, "fn_get_direct_data"; recorded tests "get_data_args_3d_xls" and others.
 */
export function readSeries(
  [times = '', cell = '']: readonly string[],
  { left, ranges }: { readonly left: LeftSide; readonly ranges: Ranges },
  table: Table,
  caller: Caller,
): readonly Series[] {
  const axis = axisOf(times, table, caller)
  const first = firstCell(cell, table, caller)
  if (axis === undefined || first === undefined) return []
  return elementSides(left, ranges).flatMap((own, index) => {
    const begin = axis.isRow
      ? { row: first.place.row + index, column: first.place.column }
      : { row: first.place.row, column: first.place.column + index }
    const points = pointsOf(axis, { ...first, place: begin }, { caller, file: table.file })
    if (points.length === 0) {
      const data = { owner: caller.owner, file: table.file, cell: cellAddress(begin) }
      caller.report(issue('VE606', caller.span, data))
      return []
    }
    const lookup: LookupNode = {
      xs: points.map(([x]) => x),
      ys: points.map(([, y]) => y),
      interpolation: left.interpolation ?? 'continuous',
      span: caller.span,
    }
    return [{ left: own, lookup }]
  })
}

type Point = readonly [x: number, y: number]

/** Sorted by time; a single point stands twice, since a table has two points at least. */
function pointsOf(
  axis: Axis,
  values: NonNullable<ReturnType<typeof firstCell>>,
  told: Told,
): readonly Point[] {
  const { sheet, place } = values
  const { rows } = axis.sheet
  const start = axis.isRow ? place.column : place.row
  const begin =
    axis.range === undefined ? start : axis.isRow ? axis.range.firstColumn : axis.range.firstRow
  const width = (rows[axis.line] ?? []).length
  const reach = axis.isRow ? width : rows.length
  const last = axis.isRow ? axis.range?.lastColumn : axis.range?.lastRow
  const count = Math.min(reach, (last ?? reach) + 1) - begin
  const points: Point[] = []
  for (let step = 0; step < count; step += 1) {
    const xAt = axis.isRow
      ? { row: axis.line, column: begin + step }
      : { row: begin + step, column: axis.line }
    const yAt = axis.isRow
      ? { row: place.row, column: place.column + step }
      : { row: place.row + step, column: place.column }
    const x = cellAt(axis.sheet, xAt.row, xAt.column)
    const y = cellAt(sheet, yAt.row, yAt.column)
    if (typeof x === 'number' && typeof y === 'number') points.push([x, y])
    else if (typeof x === 'number') tellText(y, yAt, told)
    else if (typeof y === 'number') tellText(x, xAt, told)
  }
  const [only] = points
  if (points.length === 1 && only !== undefined) return [only, only]
  points.sort(([left], [right]) => left - right)
  tellTwice(points, told)
  return points
}

interface Told {
  readonly caller: Caller
  readonly file: string
}

/** An empty cell is a gap that was meant; a text in the place of a number seldom is. */
function tellText(cell: Cell, at: CellPlace, { caller, file }: Told): void {
  if (typeof cell !== 'string' || cell.trim() === '') return
  const place = `the cell ${cellAddress(at)}`
  const data = { owner: caller.owner, file, place, found: `"${cell}"`, more: '' }
  caller.report(issue('VE608', caller.span, data))
}

function tellTwice(points: readonly Point[], { caller, file }: Told): void {
  const twice = points.find(([x], index) => index > 0 && points[index - 1]?.[0] === x)
  if (twice === undefined) return
  caller.report(issue('VE609', caller.span, { owner: caller.owner, file, time: twice[0] }))
}
