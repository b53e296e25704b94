/** Summarises cells over all draws: quantiles, single runs, paired differences. */
import type { BlockPart, CellsSummary, DifferenceSummary, ReduceTask } from './engine-task.ts'
import { selectionSpace, selectQuantiles, type SelectionSpace } from './select-quantiles.ts'

/**
 * The summary of `task.cells` cells. A draw that is not finite in a cell is left out of that cell
 * and counted; a difference needs both worlds.
 */
export function reduceCells(task: ReduceTask): CellsSummary {
  const { cells, worlds, levels } = task
  const [base = [], against] = worlds
  const draws = base.reduce((sum, { count }) => sum + count, 0)
  const space: ReduceSpace = {
    row: new Float64Array(draws),
    finite: new Float64Array(draws),
    selection: selectionSpace(draws),
  }
  const quantiles = new Float64Array(levels.length * cells)
  const notFinite = new Uint32Array(cells)
  for (let cell = 0; cell < cells; cell++) {
    readRow(base, cell, space.row)
    const count = keepFinite(space.row, space.finite)
    notFinite[cell] = draws - count
    writeQuantiles(quantiles, { cell, cells, count, levels }, space)
  }
  return {
    quantiles,
    runs: firstRuns(base, cells, Math.min(task.runs, draws)),
    notFinite,
    difference: against === undefined ? undefined : compareWorlds(task, base, against, space),
  }
}

interface ReduceSpace {
  readonly row: Float64Array
  readonly finite: Float64Array
  readonly selection: SelectionSpace
}

interface CellQuantiles {
  readonly cell: number
  readonly cells: number
  readonly count: number
  readonly levels: readonly number[]
}

function writeQuantiles(
  into: Float64Array,
  { cell, cells, count, levels }: CellQuantiles,
  { finite, selection }: ReduceSpace,
): void {
  selectQuantiles({ values: finite, count }, levels, selection).forEach((value, level) => {
    into[level * cells + cell] = value
  })
}

/** One cell's values of all draws, in order. */
function readRow(blocks: readonly BlockPart[], cell: number, row: Float64Array): void {
  let place = 0
  for (const { values, count } of blocks) {
    const start = cell * count
    for (let draw = 0; draw < count; draw++) row[place++] = values[start + draw] ?? NaN
  }
}

/** Copies the finite values together; x - x is 0 for these and NaN for the others. */
function keepFinite(row: Float64Array, finite: Float64Array): number {
  let count = 0
  for (const value of row) if (value - value === 0) finite[count++] = value
  return count
}

function firstRuns(blocks: readonly BlockPart[], cells: number, runs: number): Float64Array {
  const rows = new Float64Array(runs * cells)
  let first = 0
  for (const { values, count } of blocks) {
    for (let draw = 0; draw < count && first + draw < runs; draw++) {
      for (let cell = 0; cell < cells; cell++) {
        rows[(first + draw) * cells + cell] = values[cell * count + draw] ?? NaN
      }
    }
    first += count
  }
  return rows
}

function compareWorlds(
  { cells, levels }: ReduceTask,
  base: readonly BlockPart[],
  against: readonly BlockPart[],
  space: ReduceSpace,
): DifferenceSummary {
  const quantiles = new Float64Array(levels.length * cells)
  const shareHigher = new Float64Array(cells)
  const shareLower = new Float64Array(cells)
  const other = new Float64Array(space.row.length)
  for (let cell = 0; cell < cells; cell++) {
    readRow(base, cell, space.row)
    readRow(against, cell, other)
    for (let draw = 0; draw < other.length; draw++) {
      space.row[draw] = (space.row[draw] ?? NaN) - (other[draw] ?? NaN)
    }
    const count = keepFinite(space.row, space.finite)
    shareHigher[cell] = countAbove(space.finite, count) / count
    shareLower[cell] = countBelow(space.finite, count) / count
    writeQuantiles(quantiles, { cell, cells, count, levels }, space)
  }
  return { quantiles, shareHigher, shareLower }
}

function countAbove(values: Float64Array, count: number): number {
  let above = 0
  for (let index = 0; index < count; index++) if ((values[index] ?? 0) > 0) above++
  return above
}

function countBelow(values: Float64Array, count: number): number {
  let below = 0
  for (let index = 0; index < count; index++) if ((values[index] ?? 0) < 0) below++
  return below
}
