/** Runs for a machine: the numbers of the table with units and settings. */
import type { Ensemble, InputValues, Program, RunResult } from '@thaw/engine'
import { levelName } from './run-table.ts'

/** `{ model, time, variables: { name: { unit, values } }, inputs }`. */
export function runJson(result: RunResult, program: Program, inputs: InputValues): string {
  const units = new Map(program.slots.map(({ name, unit }) => [name, unit]))
  const variables = [...result.columns].map(([name, values]): [string, unknown] => [
    name,
    { unit: units.get(name) ?? '', values: [...values] },
  ])
  return print({
    model: program.name,
    time: { unit: program.time.unit, values: [...result.times] },
    inputs,
    variables: Object.fromEntries(variables),
  })
}

/** As `runJson`, with quantiles by level in place of values. */
export function ensembleJson(ensemble: Ensemble, program: Program, inputs: InputValues): string {
  const { times, levels, series } = ensemble
  const variables = series.map(({ name, unit, quantiles }): [string, unknown] => {
    const rows = levels.map((level, index): [string, unknown] => [
      levelName(level),
      [...quantiles.slice(index * times.length, (index + 1) * times.length)],
    ])
    return [name, { unit, quantiles: Object.fromEntries(rows) }]
  })
  return print({
    model: program.name,
    draws: ensemble.draws,
    time: { unit: program.time.unit, values: [...times] },
    inputs,
    variables: Object.fromEntries(variables),
    faults: ensemble.faults,
  })
}

/** JSON has no word for what is not a finite number: it becomes null. */
function print(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`
}
