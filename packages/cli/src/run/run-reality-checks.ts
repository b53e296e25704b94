/** Tries the reality checks of a dossier on its draws, in worker threads. */
import { countCheckRuns, runChecks } from '@thaw/calibration'
import type { Dossier, JudgedCheck } from '@thaw/dossier'
import { lower } from '@thaw/engine'
import { openPool } from '@thaw/pool'
import type { Surroundings } from '../surroundings.ts'
import { countRuns } from './count-runs.ts'
import { posteriorDraws } from './posterior-draws.ts'
import { showProgress } from './show-progress.ts'

/**
 * In the file's order; none of a dossier without checks or with a faulty model. Without draws each is run once.
 * `isAsked`: progress is told where there is no terminal too.
 */
export async function runRealityChecks(
  dossier: Dossier,
  surroundings: Surroundings,
  isAsked: boolean,
): Promise<readonly JudgedCheck[]> {
  const { model, checks, posterior } = dossier
  if (model === undefined || checks.size === 0) return []
  const draws =
    posterior === undefined || posterior.drawCount === 0
      ? { names: [], values: new Float64Array(), count: 1 }
      : posteriorDraws(posterior)
  const pool = openPool()
  const total = countCheckRuns({ dossier }, draws.count)
  const progress = showProgress(surroundings, { from: 0, total, isAsked })
  try {
    const task = { dossier, program: lower(model) }
    return await runChecks(task, draws, countRuns(pool, progress))
  } finally {
    progress.stop()
    await pool.close()
  }
}
