/** Runs a model over the first draws of a dossier's posterior, in worker threads. */
import type { Dossier } from '@thaw/dossier'
import { outputNames, runEnsemble } from '@thaw/engine'
import type { Draws, Ensemble, InputValues, Program } from '@thaw/engine'
import { pageRequest } from '@thaw/explorer'
import { openPool } from '@thaw/pool'

/**
 * Quantiles of every variable over `count` draws; levers are the same in every draw.
 *
 * The request is that of the pages, so that the numbers are theirs too, but for all variables.
 */
export async function runDraws(
  program: Program,
  dossier: Dossier,
  count: number,
  inputs: InputValues,
): Promise<Ensemble> {
  const draws = firstDraws(dossier, count)
  const { levels } = pageRequest(dossier, program, draws, inputs)
  const outputs = outputNames(program)
  const pool = openPool()
  try {
    return await runEnsemble({ program, draws, outputs, inputs, levels, runs: 0 }, pool)
  } finally {
    await pool.close()
  }
}

/** The first rows of the posterior. */
function firstDraws({ posterior }: Dossier, count: number): Draws {
  const names = posterior?.modelNames ?? []
  return {
    names,
    values: posterior?.values.slice(0, count * names.length) ?? new Float64Array(),
    count,
  }
}
