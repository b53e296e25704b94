/** Tries what a dossier asks of its model on its draws, in worker threads: reality checks, and chances. */
import { countCheckRuns, judgeChances, runChecks } from '@thaw/calibration'
import type { Checked } from '@thaw/core'
import type { Dossier, JudgedCheck } from '@thaw/dossier'
import { lower } from '@thaw/engine'
import { openPool } from '@thaw/pool'
import type { Surroundings } from '../surroundings.ts'
import { countRuns } from './count-runs.ts'
import { posteriorDraws } from './posterior-draws.ts'
import { showProgress } from './show-progress.ts'

/**
 * The checks in the file's order; none of a dossier that asks nothing or has a faulty model. Without draws each is
 * run once. `isAsked`: progress is told where there is no terminal too. Issues: CA106 for a chance that is none.
 */
export async function runRealityChecks(
  dossier: Dossier,
  surroundings: Surroundings,
  isAsked: boolean,
): Promise<Checked<readonly JudgedCheck[]>> {
  const { model, checks, posterior } = dossier
  const chances = [...dossier.chances.values()]
  if (model === undefined || checks.size + chances.length === 0) return { value: [], issues: [] }
  const draws =
    posterior === undefined || posterior.drawCount === 0
      ? { names: [], values: new Float64Array(), count: 1 }
      : posteriorDraws(posterior)
  const pool = openPool()
  const total = countCheckRuns({ dossier }, draws.count) + (chances.length > 0 ? draws.count : 0)
  const progress = showProgress(surroundings, { from: 0, total, isAsked })
  try {
    const program = lower(model)
    const counted = countRuns(pool, progress)
    const value = await runChecks({ dossier, program }, draws, counted)
    const { issues } = await judgeChances({ chances, program, draws, pool: counted })
    return { value, issues }
  } finally {
    progress.stop()
    await pool.close()
  }
}
