/** A row of the moving split: draws made for fewer years, judged by the years after. */
import type { JudgedSplit } from '@thaw/dossier'
import type { EnginePool } from '@thaw/engine'
import { summarise, type Calibration } from '../draws/calibration.ts'
import { judgeModes } from './judge-modes.ts'

/** Judges draws by the figures that their task holds out; `until` is where these begin. */
export async function judgeSplit(
  { task, plan, state, draws }: Calibration,
  until: number,
  pool: EnginePool,
): Promise<JudgedSplit> {
  const { program } = task
  const judged = await judgeModes({ task, program, draws, pool, seed: plan.seed })
  const { totals } = judged
  const { worst } = summarise({ task, state, plan })
  return {
    ...{ until, modes: totals.modes, won: totals.wonByRmse, wonCrps: totals.wonByCrps },
    medianSkill: totals.medianSkill,
    ...{ within50: totals.heldOut.covered50, within90: totals.heldOut.covered90 },
    ...{ points: totals.heldOut.points, draws: judged.draws },
    ...{ rHat: worst.rHat, leastSample: worst.sample },
  }
}
