/** Tables for the one who narrows: what was learned, and how the draws stand to the record. */
import {
  compareSpread,
  sortedQuantile,
  type Narrowing,
  type Observation,
  type Parameter,
} from '@thaw/analysis'
import type { Draws } from '@thaw/engine'

/** Prior and draws of each parameter, one line each. */
export function printLearned(parameters: readonly Parameter[], { draws }: Narrowing): string {
  const lines = compareSpread(parameters, draws).map(({ name, low, median, high, ratio }, at) => {
    const centre = parameters[at]?.prior.centre ?? NaN
    return [name.padEnd(36), ...[centre, low, median, high].map(cell), cell(ratio)].join('')
  })
  const head = ['parameter'.padEnd(36), 'prior', '5 %', 'median', '95 %', 'ratio']
  return [head.map((word) => word.padStart(11)).join(''), ...lines].join('\n')
}

/**
 * Record and draws of each observation, one line each; a mark where 80 % of draws miss it.
 * `predictions` is row-major, draws x observations.
 */
export function printFit(
  observations: readonly Observation[],
  draws: Draws,
  predictions: Float64Array,
): string {
  const lines = observations.map(({ output, start, end, value }, index) => {
    const column = Float64Array.from(
      { length: draws.count },
      (_, draw) => predictions[draw * observations.length + index] ?? NaN,
    ).sort()
    const [low = NaN, median = NaN, high = NaN] = [0.1, 0.5, 0.9].map((level) =>
      sortedQuantile(column, level),
    )
    const mark = value < low ? '  below' : value > high ? '  above' : ''
    const when = ((start + end) / 2).toFixed(2)
    return [output.padEnd(28), when, ...[value, low, median, high].map(cell), mark].join('')
  })
  const head = ['output'.padEnd(28), 'time', ...['record', '10 %', 'median', '90 %'].map(pad)]
  return [head.join(''), ...lines].join('\n')
}

function cell(value: number): string {
  return pad(String(Number(value.toPrecision(4))))
}

function pad(word: string): string {
  return word.padStart(11)
}
