/** Joins the summaries of the parts into series by output. */
import type {
  Ensemble,
  EnsembleDifference,
  EnsembleFault,
  EnsembleRequest,
  EnsembleSeries,
} from '../ensemble-types.ts'
import { slowestOf } from '../back-end.ts'
import { placeOutputs } from '../outputs.ts'
import { savedTimes } from '../saved-times.ts'
import type { CellsSummary } from './engine-task.ts'
import type { EnsembleJob } from './ensemble-job.ts'

/** The ensemble of the first `draws` draws; `summaries` are of consecutive cells. */
export function assembleEnsemble(
  { request, used }: EnsembleJob,
  draws: number,
  summaries: readonly CellsSummary[],
): Ensemble {
  const { program, outputs, levels } = request
  const times = savedTimes(program.time)
  const runs = Math.min(request.runs, draws)
  const slots = placeOutputs(program, outputs)
  const take: Take = (pick, rows, output) =>
    takeCells(summaries, { pick, rows, first: output * times.length, count: times.length })
  const series = outputs.map((name, output): EnsembleSeries => ({
    name,
    unit: program.slots[slots[output] ?? 0]?.unit ?? '',
    quantiles: take(({ quantiles }) => quantiles, levels.length, output),
    runs: take((summary) => summary.runs, runs, output),
    difference: differenceOf(request, take, output),
  }))
  const faults = outputs.flatMap((name, output) =>
    faultsOf(
      name,
      times,
      take(({ notFinite }) => notFinite, 1, output),
    ),
  )
  return { times, levels, series, draws, faults, backEnd: slowestOf(used) }
}

type Rows = Float64Array | Uint32Array
type Pick = (summary: CellsSummary) => Rows | undefined
type Take = (pick: Pick, rows: number, output: number) => Float64Array

interface Wanted {
  readonly pick: Pick
  readonly rows: number
  readonly first: number
  readonly count: number
}

/** Rows of the cells `first` to `first + count`, across the borders of parts. */
function takeCells(
  summaries: readonly CellsSummary[],
  { pick, rows, first, count }: Wanted,
): Float64Array {
  const taken = new Float64Array(rows * count)
  let before = 0
  for (const summary of summaries) {
    const cells = summary.notFinite.length
    const start = Math.max(first, before)
    const end = Math.min(first + count, before + cells)
    const values = pick(summary)
    for (let row = 0; row < rows && values !== undefined && start < end; row++) {
      const own = values.subarray(row * cells + start - before, row * cells + end - before)
      taken.set(own, row * count + start - first)
    }
    before += cells
  }
  return taken
}

function differenceOf(
  { against, levels }: EnsembleRequest,
  take: Take,
  output: number,
): EnsembleDifference | undefined {
  if (against === undefined) return undefined
  return {
    quantiles: take(({ difference }) => difference?.quantiles, levels.length, output),
    shareHigher: take(({ difference }) => difference?.shareHigher, 1, output),
    shareLower: take(({ difference }) => difference?.shareLower, 1, output),
  }
}

/** The first time with a fault, and the draws at the time that has most. */
function faultsOf(
  name: string,
  times: Float64Array,
  notFinite: Float64Array,
): readonly EnsembleFault[] {
  const first = notFinite.findIndex((draws) => draws > 0)
  const time = times[first]
  return time === undefined ? [] : [{ name, time, draws: Math.max(...notFinite) }]
}
