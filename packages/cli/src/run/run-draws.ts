/** Runs a model over the first draws of a dossier's posterior, in worker threads. */
import type { Dossier } from '@thaw/dossier'
import { outputNames, runEnsemble } from '@thaw/engine'
import type { Draws, Ensemble, InputValues, Program } from '@thaw/engine'
import { openPool } from '@thaw/pool'

/** Quantiles that are given: the same as the fans of a page are drawn from. */
export const LEVELS: readonly number[] = [0.05, 0.25, 0.5, 0.75, 0.95]

/** Quantiles of every variable over `count` draws; levers are the same in every draw. */
export async function runDraws(
  program: Program,
  dossier: Dossier,
  count: number,
  inputs: InputValues,
): Promise<Ensemble> {
  const draws = firstDraws(dossier, count)
  const outputs = outputNames(program)
  const pool = openPool()
  try {
    return await runEnsemble({ program, draws, outputs, inputs, levels: LEVELS, runs: 0 }, pool)
  } finally {
    await pool.close()
  }
}

/** The first rows of the posterior, under the names that the program prints. */
export function firstDraws({ posterior, parameters }: Dossier, count: number): Draws {
  const keys = posterior?.variables ?? []
  const names = keys.map(
    (key) => parameters.find(({ variableKey }) => variableKey === key)?.modelName ?? key,
  )
  const values = posterior?.values.slice(0, count * keys.length) ?? new Float64Array()
  return { names, values, count }
}
