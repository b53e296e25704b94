/** Reads files of data: Vensim's own form (.dat), and tables. */
import {
  cellAddress,
  type Cell,
  type CellPlace,
  type Checked,
  type Sheet,
  type Workbook,
} from '@thaw/core'
import { datasetOf, type WrittenPoint, type WrittenSeries } from './written-series.ts'
import type { Dataset } from './dataset.ts'

/**
 * Vensim's own form (.dat): a line with a name, then lines with a time and a value. Points may stand in any
 * order. Issues: VE610 where there is no series; of the series VE608, VE609.
 * Source: vensim.com, "importing data" (.dat); files of SDEverywhere.
 */
export function parseDataText(text: string, file: string): Checked<Dataset | undefined> {
  const series: { name: string; points: WrittenPoint[] }[] = []
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue
    const pair = pairOf(line)
    const current = series.at(-1)
    if (pair === undefined) series.push({ name: line.trim(), points: [] })
    else current?.points.push({ ...pair, place: `line ${at + 1}` })
  }
  return datasetOf(file, series)
}

/**
 * A table: the names in the first row and the times in the first column, or the other way round, as in
 * Vensim's exports. A tab that is neither is passed over, an empty cell is no point.
 * Issues: VE610 where there is no series; of the series VE608, VE609.
 */
export function readDataTable({ file, sheets }: Workbook): Checked<Dataset | undefined> {
  return datasetOf(file, sheets.flatMap(seriesOfSheet))
}

/** Time and value; undefined where the line is a name. A tab or comma behind a number parts a point. */
function pairOf(line: string): Pick<WrittenPoint, 'time' | 'value'> | undefined {
  const [, time = '', sign = '', value = ''] = /^\s*(\S+?)([\t ,]+)(\S.*?)\s*$/.exec(line) ?? []
  if (time === '' || Number.isNaN(Number(time))) return undefined
  if (value.toUpperCase() === ':NA:') return { time: Number(time), value: undefined }
  if (Number.isFinite(Number(value))) return { time: Number(time), value: Number(value) }
  return /[\t,]/.test(sign) ? { time: Number(time), value } : undefined
}

interface Line {
  readonly row: number
  readonly cells: readonly Cell[]
}

function seriesOfSheet({ rows }: Sheet): readonly WrittenSeries[] {
  // Empty rows tell nothing, and a sheet with one cell far down has a million of them.
  const lines = rows.flatMap((cells, row): readonly Line[] =>
    cells.some((cell) => cell !== undefined) ? [{ row, cells }] : [],
  )
  const [head, ...others] = lines
  if (head === undefined) return []
  const isAcross = head.cells.slice(1).some((cell) => typeof cell === 'number')
  if (!isAcross) return seriesDown(head, others)
  return others.flatMap((line) => {
    const [name] = line.cells
    if (typeof name !== 'string') return []
    const points = Array.from(line.cells.slice(1), (value, at) =>
      pointOf(head.cells[at + 1], value, { row: line.row, column: at + 1 }),
    )
    return [{ name, points }]
  })
}

function seriesDown(head: Line, lines: readonly Line[]): readonly WrittenSeries[] {
  return Array.from(head.cells).flatMap((name, column) => {
    if (column === 0 || typeof name !== 'string') return []
    const points = lines.map(({ row, cells }) => pointOf(cells[0], cells[column], { row, column }))
    return [{ name, points }]
  })
}

function pointOf(time: Cell, value: Cell, at: CellPlace): WrittenPoint {
  return { time, value, place: `line ${at.row + 1}, column ${at.column + 1} (${cellAddress(at)})` }
}
