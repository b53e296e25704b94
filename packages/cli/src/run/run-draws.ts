/** Runs a model over the first draws of a dossier's posterior, in worker threads. */
import type { Dossier } from '@thaw/dossier'
import { runEnsemble } from '@thaw/engine'
import type { Draws, Ensemble, InputValues, Program } from '@thaw/engine'
import { openPool } from '@thaw/pool'
import type { RowWindow } from './parse-window.ts'

/** What of a run the draws share. */
export interface DrawsWork {
  readonly program: Program
  readonly inputs: InputValues
  readonly outputs: readonly string[]
}

/**
 * Quantiles of the outputs over `count` draws; levers are the same in every draw.
 *
 * The request is that of the pages, so that the numbers are theirs too, but for the outputs.
 */
export async function runDraws(
  { program, inputs, outputs }: DrawsWork,
  dossier: Dossier,
  count: number,
): Promise<Ensemble> {
  const draws = firstDraws(dossier, count)
  const { pageRequest } = await import('@thaw/explorer')
  const { levels } = pageRequest(dossier, program, draws, inputs)
  const pool = openPool()
  try {
    return await runEnsemble({ program, draws, outputs, inputs, levels, runs: 0 }, pool)
  } finally {
    await pool.close()
  }
}

/** The same with the rows of a window only. */
export function cutEnsemble(ensemble: Ensemble, { first, end }: RowWindow): Ensemble {
  const { times, levels } = ensemble
  const rows = levels.map((_, level) => level * times.length)
  const cut = (quantiles: Float64Array): Float64Array =>
    Float64Array.from(rows.flatMap((row) => [...quantiles.slice(row + first, row + end)]))
  return {
    ...ensemble,
    times: times.slice(first, end),
    series: ensemble.series.map((one) => ({ ...one, quantiles: cut(one.quantiles) })),
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
