/** A sensitivity as the rows of a table: `sensitivity/<output>.csv` of a dossier. */
import { slugOf } from '@thaw/core'
import type { Sensitivity } from './sensitivity.ts'

/** What a sensitivity is of. */
export interface SensitivityAbout {
  readonly output: string
  readonly time: number
  readonly over: 'prior' | 'posterior'
  readonly seed: number
  readonly modelHash: string
  /** Of the priors, or of the draws. */
  readonly inputHash: string
}

/** Columns of the table. */
const COLUMNS = [
  ...['id', 'parameter', 'measure', 'index', 'low', 'high', 'output', 'time', 'method', 'over'],
  ...['seed', 'count', 'model_hash', 'input_hash'],
]

/** Digits of a written number; more would only be noise of the sampling. */
const DIGITS = 6

/** The header and a row for each measure of each parameter, the most important parameter first. */
export function sensitivityRows(
  sensitivity: Sensitivity,
  { output, time, over, seed, modelHash, inputHash }: SensitivityAbout,
): readonly (readonly string[])[] {
  const { method, count, parameters } = sensitivity
  const rows = parameters.flatMap(({ name, measures }) =>
    measures.map(({ measure, value, low, high }) => [
      slugOf(`${name} ${measure}`),
      ...[name, measure, tell(value), tell(low), tell(high), output, String(time)],
      ...[method, over, String(seed), String(count), modelHash, inputHash],
    ]),
  )
  return [COLUMNS, ...rows]
}

function tell(value: number | undefined): string {
  return value === undefined ? '' : String(Number(value.toPrecision(DIGITS)))
}

/** Where a dossier keeps the sensitivity of an output. */
export function sensitivityFile(output: string): string {
  return `sensitivity/${slugOf(output)}.csv`
}
