/** A judgement for a machine. */
import type { ModeScore } from '@thaw/analysis'
import {
  AS_DONE,
  type CheckResult,
  type Condition,
  type DossierJudgement,
  type FitTask,
} from '@thaw/calibration'

/** A judgement with the checks that were tried on the same draws. */
export interface Judged {
  readonly task: FitTask
  readonly judgement: DossierJudgement
  readonly checks: readonly CheckResult[]
}

/** More digits than this hang on the machine, and on nothing that the draws know. */
const DIGITS = 6

/**
 * The text of judging.json and of `thaw judge --json`. What is not defined, such as the skill where nothing is
 * held out, is null.
 */
export function printJudgement({ task, judgement, checks }: Judged): string {
  const { asDone, conditions, split, seed, modelHash, dataHash } = judgement
  const told = {
    ...{ split, seed, draws: asDone.draws, modelHash, dataHash },
    modes: asDone.modes.map((mode, index) => ({ ...nameOf(task, index), ...mode })),
    totals: asDone.totals,
    conditions: [{ id: AS_DONE, ...asDone }, ...conditions].map(tellCondition),
    checks,
    // No variable of a dossier is marked as a chance yet.
    probabilities: {},
  }
  return JSON.stringify(told, plainNumber, 2)
}

function nameOf({ modes }: FitTask, index: number): Readonly<Record<string, unknown>> {
  const target = modes[index]?.target
  return { id: target?.id, variable: target?.modelName, series: target?.series }
}

function tellCondition({ id, draws, lostDraws, totals, modes }: Condition): unknown {
  const skillsOf = ({ id: mode, heldOut }: ModeScore): unknown => {
    const { points, rmse, skill, crpsSkill, covered50, covered90 } = heldOut
    return { id: mode, points, rmse, skill, crpsSkill, covered50, covered90 }
  }
  return { id, draws, lostDraws, totals, modes: modes.map(skillsOf) }
}

function plainNumber(_key: string, value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(DIGITS))
  // A key without a value would be left out; a reader is to see that there is none.
  return value === undefined ? null : value
}
