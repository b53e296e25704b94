/** A row of the moving split: draws made for fewer years, judged by the years after. */
import type { SamplerPlan } from '@thaw/analysis'
import type { JudgedSplit } from '@thaw/dossier'
import type { EnginePool } from '@thaw/engine'
import {
  calibrationPlan,
  summarise,
  type Calibration,
  type CalibrationChoice,
} from './calibration.ts'
import { judgeModes } from './judge-modes.ts'

/**
 * A shorter search than that for the draws of a dossier, for one row of a table: the same steps, with a smaller
 * population and stages as short as the sweeps allow. How far it converged stands in the row.
 */
export function movingPlan(choice: CalibrationChoice): SamplerPlan {
  const plan = calibrationPlan(choice)
  // The first stage finds the size of steps, and only later ones are kept.
  const stageSweeps = Math.min(plan.stageSweeps, Math.floor(choice.mostSweeps / 2))
  return {
    ...plan,
    ...{ population: 800, lastSweeps: 20, stageSweeps },
    thin: Math.max(1, Math.floor(stageSweeps / STATES_KEPT)),
  }
}

/** Of each chain and stage: more would hardly differ from their neighbours. */
const STATES_KEPT = 40

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
