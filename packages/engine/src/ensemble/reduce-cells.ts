/** Summarises cells over all draws: quantiles, single runs, paired differences. */
import type { CellSamples, TakeSamples } from './cell-samples.ts'
import type { BlockPart, CellsSummary, DifferenceSummary, ReduceTask } from './engine-task.ts'
import { selectQuantiles } from './select-quantiles.ts'

/**
 * The summary of `task.cells` cells. A draw that is not finite in a cell is left out of that cell
 * and counted; a difference needs both worlds.
 */
export function reduceCells(task: ReduceTask, takeSamples: TakeSamples): CellsSummary {
  const { cells, worlds, levels } = task
  const [base = [], against] = worlds
  const draws = base.reduce((sum, { count }) => sum + count, 0)
  const blocks = base.map(({ values: own, count }, block) => {
    return { own, other: against?.[block]?.values, count }
  })
  const samples = takeSamples(blocks, cells)
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
    runs: firstRuns(base, cells, Math.min(task.runs, draws)),
    notFinite,
    difference: against === undefined ? undefined : compareWorlds(task, samples),
  }
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

function compareWorlds({ cells, levels }: ReduceTask, samples: CellSamples): DifferenceSummary {
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
