/** Summarises cells over all draws: quantiles, single runs, paired differences. */
import type { BlockPart, CellsSummary, DifferenceSummary, ReduceTask } from './engine-task.ts'
import {
  selectionSpace,
  selectQuantiles,
  type Sample,
  type SelectionSpace,
} from './select-quantiles.ts'

/**
 * The summary of `task.cells` cells. A draw that is not finite in a cell is left out of that cell
 * and counted; a difference needs both worlds.
 */
export function reduceCells(task: ReduceTask): CellsSummary {
  const { cells, worlds, levels } = task
  const [base = [], against] = worlds
  const draws = base.reduce((sum, { count }) => sum + count, 0)
  const space = selectionSpace(draws)
  const quantiles = new Float64Array(levels.length * cells)
  const notFinite = new Uint32Array(cells)
  for (let cell = 0; cell < cells; cell++) {
    const sample = takeCell(base, cell, space.values)
    notFinite[cell] = draws - sample.count
    selectQuantiles(space, sample, levels, { values: quantiles, start: cell, stride: cells })
  }
  return {
    quantiles,
    runs: firstRuns(base, cells, Math.min(task.runs, draws)),
    notFinite,
    difference: against === undefined ? undefined : compareWorlds(task, base, against, space),
  }
}

/** Copies one cell's finite values together; x - x is 0 for these and NaN for the others. */
function takeCell(blocks: readonly BlockPart[], cell: number, into: Float64Array): Sample {
  let count = 0
  let least = Infinity
  let most = -Infinity
  for (const { values, count: draws } of blocks) {
    const end = (cell + 1) * draws
    for (let index = cell * draws; index < end; index++) {
      const value = values[index] ?? NaN
      if (value - value !== 0) continue
      into[count++] = value
      if (value < least) least = value
      if (value > most) most = value
    }
  }
  return { count, least, most }
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
  space: SelectionSpace,
): DifferenceSummary {
  const quantiles = new Float64Array(levels.length * cells)
  const shareHigher = new Float64Array(cells)
  const shareLower = new Float64Array(cells)
  for (let cell = 0; cell < cells; cell++) {
    const sample = takeDifference(base, against, cell, space.values)
    shareHigher[cell] = sample.higher / sample.count
    shareLower[cell] = sample.lower / sample.count
    selectQuantiles(space, sample, levels, { values: quantiles, start: cell, stride: cells })
  }
  return { quantiles, shareHigher, shareLower }
}

const NOTHING = new Float64Array()

interface DifferenceSample extends Sample {
  /** Draws in which the first world is higher, and lower. */
  readonly higher: number
  readonly lower: number
}

/** Copies one cell's finite differences together, first world less second. */
function takeDifference(
  base: readonly BlockPart[],
  against: readonly BlockPart[],
  cell: number,
  into: Float64Array,
): DifferenceSample {
  let count = 0
  let least = Infinity
  let most = -Infinity
  let higher = 0
  let lower = 0
  for (const [block, { values, count: draws }] of base.entries()) {
    const others = against[block]?.values ?? NOTHING
    const end = (cell + 1) * draws
    for (let index = cell * draws; index < end; index++) {
      const value = (values[index] ?? NaN) - (others[index] ?? NaN)
      if (value - value !== 0) continue
      into[count++] = value
      if (value < least) least = value
      if (value > most) most = value
      // Added rather than branched on: the sign of a difference is hard to foresee.
      higher += Number(value > 0)
      lower += Number(value < 0)
    }
  }
  return { count, least, most, higher, lower }
}
