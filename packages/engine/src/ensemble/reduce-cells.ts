/** Summarises cells over all draws: quantiles, single runs, paired differences. */
import type { CellSamples, TakeSamples } from './cell-samples.ts'
import type { CellsSummary, DifferenceSummary, PartBlock, ReduceTask } from './engine-task.ts'
import { selectQuantiles } from './select-quantiles.ts'

/** What is asked of the cells of a part. */
type CellsWish = Pick<ReduceTask, 'cells' | 'levels' | 'runs'>

/**
 * The summary of some cells of all blocks. A draw that is not finite in a cell is left out of that cell
 * and counted; a difference needs both worlds.
 */
export function reduceCells(
  blocks: readonly PartBlock[],
  wish: CellsWish,
  takeSamples: TakeSamples,
): CellsSummary {
  const { cells, levels } = wish
  const draws = blocks.reduce((sum, { count }) => sum + count, 0)
  const sampled = blocks.map(({ worlds: [own = NOTHING, other], count }) => ({ own, other, count }))
  const samples = takeSamples(sampled, cells)
  const quantiles = new Float64Array(levels.length * cells)
  const notFinite = new Uint32Array(cells)
  for (let cell = 0; cell < cells; cell++) {
    const sample = samples.own(cell)
    notFinite[cell] = draws - sample.count
    const into = { values: quantiles, start: cell, stride: cells }
    selectQuantiles(samples.space, sample, levels, into)
  }
  return {
    quantiles,
    runs: firstRuns(blocks, cells, Math.min(wish.runs, draws)),
    notFinite,
    difference: sampled[0]?.other === undefined ? undefined : compareWorlds(wish, samples),
  }
}

const NOTHING = new Float64Array()

function firstRuns(blocks: readonly PartBlock[], cells: number, runs: number): Float64Array {
  const rows = new Float64Array(runs * cells)
  let first = 0
  for (const {
    worlds: [values = NOTHING],
    count,
  } of blocks) {
    for (let draw = 0; draw < count && first + draw < runs; draw++) {
      for (let cell = 0; cell < cells; cell++) {
        rows[(first + draw) * cells + cell] = values[cell * count + draw] ?? NaN
      }
    }
    first += count
  }
  return rows
}

function compareWorlds({ cells, levels }: CellsWish, samples: CellSamples): DifferenceSummary {
  const quantiles = new Float64Array(levels.length * cells)
  const shareHigher = new Float64Array(cells)
  const shareLower = new Float64Array(cells)
  for (let cell = 0; cell < cells; cell++) {
    const sample = samples.difference(cell)
    shareHigher[cell] = sample.higher / sample.count
    shareLower[cell] = sample.lower / sample.count
    const into = { values: quantiles, start: cell, stride: cells }
    selectQuantiles(samples.space, sample, levels, into)
  }
  return { quantiles, shareHigher, shareLower }
}
