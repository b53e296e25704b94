/** From an ensemble's numbers to what a chart draws: display units, fewer points. No pixel. */
import type { Ensemble, EnsembleDifference, EnsembleSeries } from '@thaw/engine'
import type { ChartHead, Difference, Fan, RecordMark, Series, World } from './chart.ts'
import { partingIndex } from './fan-rows.ts'
import { roundTo, stepFor, thinStepFor } from './round.ts'

type Rows = readonly (readonly number[])[]

/** Points a year that a picture needs; more cannot be told apart. */
const POINTS_A_YEAR = 6

/**
 * Everything that one chart draws: the base ensemble, and a world beside it where there is one.
 *
 * `yours` must have been run against the base with the same draws, so that it has differences.
 */
export function readSeries(
  base: Ensemble,
  chart: ChartHead,
  record: readonly RecordMark[],
  yours?: Ensemble,
): Series {
  return {
    times: readTimes(base),
    base: readFan(base, chart),
    yours: yours === undefined ? undefined : readWorld(yours, chart),
    ghost: undefined,
    record,
  }
}

/** Times of an ensemble as pictures use them, in decimal years. */
export function readTimes(ensemble: Ensemble): readonly number[] {
  return pickTimes(ensemble).map((k) => roundTo(ensemble.times[k] ?? Number.NaN, 1e-4))
}

/** A model's output, and how its values are shown. */
export type ShownOutput = Pick<ChartHead, 'variable' | 'factor'>

/** The fan of one chart's variable, in display units; empty rows where the ensemble has it not. */
export function readFan(ensemble: Ensemble, chart: ShownOutput): Fan {
  const picked = pickTimes(ensemble)
  const series = findSeries(ensemble, chart.variable)
  const read = (values: Float64Array): readonly (readonly number[])[] =>
    readRows(values, ensemble.times.length, picked, chart.factor)
  return {
    levels: ensemble.levels,
    quantiles: series === undefined ? [] : read(series.quantiles),
    runs: series === undefined ? [] : read(series.runs),
  }
}

/** A world with its differences from the base, run by run; undefined if it was not run against one. */
export function readWorld(ensemble: Ensemble, chart: ShownOutput): ComparedWorld | undefined {
  const found = findSeries(ensemble, chart.variable)?.difference
  if (found === undefined) return undefined
  const difference = readDifference(found, ensemble, chart.factor)
  return { fan: readFan(ensemble, chart), partsAt: partingIndex(difference), difference }
}

/** A world with what sets it apart. */
export interface ComparedWorld extends World {
  readonly difference: Difference
}

function readDifference(
  difference: EnsembleDifference,
  ensemble: Ensemble,
  factor: number,
): Difference {
  const picked = pickTimes(ensemble)
  const times = ensemble.times.length
  const [shareHigher, shareLower] = [difference.shareHigher, difference.shareLower].map(
    (values) => readRows(values, times, picked, 1)[0] ?? [],
  )
  return {
    levels: ensemble.levels,
    quantiles: readRows(difference.quantiles, times, picked, factor),
    shareHigher: shareHigher ?? [],
    shareLower: shareLower ?? [],
  }
}

/** The same fan with no more digits than a picture can show, for pages that carry it as text. */
export function shortenFan(fan: Fan): Fan {
  const range = rangeOf(fan.quantiles)
  const shorten = (rows: Rows, step: number): Rows =>
    rows.map((row) => row.map((value) => roundTo(value, step)))
  return {
    levels: fan.levels,
    quantiles: shorten(fan.quantiles, stepFor(range)),
    runs: shorten(fan.runs, thinStepFor(range)),
  }
}

function findSeries(ensemble: Ensemble, name: string): EnsembleSeries | undefined {
  return ensemble.series.find((series) => series.name === name)
}

/** Indices of the times that a picture keeps: every n-th, and always the last. */
function pickTimes({ times }: Ensemble): readonly number[] {
  const spacing = (times[1] ?? 1) - (times[0] ?? 0)
  const stride = Math.max(1, Math.floor(1 / POINTS_A_YEAR / spacing + 1e-6))
  const picked: number[] = []
  for (let k = 0; k < times.length; k += stride) picked.push(k)
  if (times.length > 0 && picked.at(-1) !== times.length - 1) picked.push(times.length - 1)
  return picked
}

function readRows(
  values: Float64Array,
  times: number,
  picked: readonly number[],
  factor: number,
): readonly (readonly number[])[] {
  const rows = times === 0 ? 0 : Math.floor(values.length / times)
  return Array.from({ length: rows }, (_, row) =>
    picked.map((k) => (values[row * times + k] ?? Number.NaN) * factor),
  )
}

function rangeOf(rows: readonly (readonly number[])[]): number {
  let low = Infinity
  let high = -Infinity
  for (const row of rows) {
    for (const value of row) {
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  return high - low
}
