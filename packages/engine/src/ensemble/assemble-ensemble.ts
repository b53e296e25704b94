/** Cuts the summary of all cells into series by output. */
import type {
  Ensemble,
  EnsembleDifference,
  EnsembleFault,
  EnsembleSeries,
} from '../ensemble-types.ts'
import { slowestOf } from '../back-end.ts'
import { placeOutputs } from '../outputs.ts'
import { savedTimes } from '../saved-times.ts'
import type { CellsSummary, DifferenceSummary } from './engine-task.ts'
import type { EnsembleJob } from './ensemble-job.ts'

/** The ensemble of the first `draws` draws. */
export function assembleEnsemble(
  { request, used }: EnsembleJob,
  draws: number,
  { quantiles, runs, notFinite, difference }: CellsSummary,
): Ensemble {
  const { program, outputs, levels } = request
  const isSingle = request.precision === 'single' && used.has('wasm')
  const precision = isSingle ? 'single' : 'double'
  const times = savedTimes(program.time)
  const slots = placeOutputs(program, outputs)
  const cells = outputs.length * times.length
  const take = (rows: Float64Array | Uint32Array, output: number): Float64Array =>
    takeColumns(rows, cells, { first: output * times.length, count: times.length })
  const series = outputs.map((name, output): EnsembleSeries => ({
    name,
    unit: program.slots[slots[output] ?? 0]?.unit ?? '',
    quantiles: take(quantiles, output),
    runs: take(runs, output),
    difference: difference && differenceOf(difference, (rows) => take(rows, output)),
  }))
  const faults = outputs.flatMap((name, output) => faultsOf(name, times, take(notFinite, output)))
  return { times, levels, series, draws, faults, backEnd: slowestOf(used), precision }
}

interface Columns {
  readonly first: number
  readonly count: number
}

/** Some neighbouring cells of all rows. */
function takeColumns(
  rows: Float64Array | Uint32Array,
  cells: number,
  { first, count }: Columns,
): Float64Array {
  const taken = new Float64Array((rows.length / Math.max(1, cells)) * count)
  for (let row = 0; row * count < taken.length; row++) {
    const start = row * cells + first
    taken.set(rows.subarray(start, start + count), row * count)
  }
  return taken
}

function differenceOf(
  { quantiles, shareHigher, shareLower }: DifferenceSummary,
  take: (rows: Float64Array) => Float64Array,
): EnsembleDifference {
  return {
    quantiles: take(quantiles),
    shareHigher: take(shareHigher),
    shareLower: take(shareLower),
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
