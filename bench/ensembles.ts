/** Whole ensembles over workers, from request to fan. */
import { inlinePool, runEnsemble, type EnsembleRequest } from '@thaw/engine'
import { openPool } from '@thaw/pool'
import type { DossierModel } from './dossier-model.ts'
import { leastTime, printTable } from './measure.ts'

const levels = [0.05, 0.25, 0.5, 0.75, 0.95]

/** Times ensembles of growing size; the first answer is that of a cold pool. */
export async function benchEnsembles(model: DossierModel): Promise<void> {
  const pool = openPool({ workers: 2 })
  const rows: string[][] = []
  const start = performance.now()
  await runEnsemble(requestFor(model, 40), pool)
  rows.push(['first answer of a cold pool, 40 draws', (performance.now() - start).toFixed(1)])
  for (const count of [200, 1000]) {
    const request = requestFor(model, count)
    const first = { least: Infinity }
    const time = await leastTime(20, async () => {
      const asked = performance.now()
      const onProgress = (): void => {
        first.least = Math.min(first.least, performance.now() - asked)
      }
      await runEnsemble(request, pool, { onProgress })
    })
    rows.push([`${count} draws, two workers: first picture`, first.least.toFixed(1)])
    rows.push([`${count} draws, two workers: all`, time.toFixed(1)])
  }
  await pool.close()
  const alone = await leastTime(10, () => runEnsemble(requestFor(model, 200), inlinePool()))
  rows.push(['200 draws, a new module each time, no worker', alone.toFixed(1)])
  printTable(`${model.title}: ${model.outputs.length} outputs, milliseconds`, rows)
}

/** A world of the dossier with the first `count` draws. */
export function requestFor(
  { program, outputs, draws }: DossierModel,
  count: number,
): EnsembleRequest {
  const values = draws.values.slice(0, count * draws.names.length)
  return {
    program,
    draws: { names: draws.names, values, count },
    outputs,
    inputs: {},
    levels,
    runs: 12,
  }
}
