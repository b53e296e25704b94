/** Tries the reality checks of a dossier on its draws, in worker threads. */
import { runChecks, type CheckResult } from '@thaw/calibration'
import type { Dossier } from '@thaw/dossier'
import { lower } from '@thaw/engine'
import { openPool } from '@thaw/pool'
import { posteriorDraws } from './posterior-draws.ts'

/** In the file's order; none of a dossier without checks or with a faulty model. Without draws each is run once. */
export async function runRealityChecks(dossier: Dossier): Promise<readonly CheckResult[]> {
  const { model, checks, posterior } = dossier
  if (model === undefined || checks.size === 0) return []
  const draws =
    posterior === undefined || posterior.drawCount === 0
      ? { names: [], values: new Float64Array(), count: 1 }
      : posteriorDraws(posterior)
  const pool = openPool()
  try {
    return await runChecks({ dossier, program: lower(model) }, draws, pool)
  } finally {
    await pool.close()
  }
}
