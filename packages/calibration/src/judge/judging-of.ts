/** A judgement as judging.json keeps it. */
import type { ModeScore } from '@thaw/analysis'
import { AS_DONE, type JudgedCondition, type JudgedMode, type Judging } from '@thaw/dossier'
import type { FitTask, Mode } from '../fit/fit-task.ts'
import type { Condition, DossierJudgement } from './judge-dossier.ts'
import { judgedFigures } from './judged-figures.ts'

/** A judgement with the checks that were tried on the same draws. */
export interface Judged {
  readonly task: FitTask
  readonly judgement: DossierJudgement
  readonly checks: Judging['checks']
  /** Of draws made anew for earlier splits. */
  readonly splits: Judging['splits']
  /** Readings that were weighed. */
  readonly readings: Judging['readings']
}

/** All that was found of a dossier. */
export function judgingOf({ task, judgement, checks, splits, readings }: Judged): Judging {
  const { marks, split, seed, asDone, conditions, chances } = judgement
  return {
    ...{ split, seed, draws: asDone.draws },
    ...marks,
    modes: task.modes.flatMap((mode, index) => {
      const score = asDone.modes[index]
      return score === undefined ? [] : [judgedMode(mode, score)]
    }),
    totals: asDone.totals,
    conditions: [{ id: AS_DONE, ...asDone }, ...conditions].map(judgedCondition),
    checks,
    probabilities: chances,
    readings,
    splits,
  }
}

function judgedMode(mode: Mode, score: ModeScore): JudgedMode {
  const { id, modelName: variable, series } = mode.target
  const { fitted, heldOut } = score
  return { id, variable, series, fitted, heldOut, figures: judgedFigures(mode, score) }
}

function judgedCondition({ id, draws, lostDraws, totals, modes }: Condition): JudgedCondition {
  const marks = modes.map(({ id: mode, heldOut }) => {
    const { points, rmse, skill, crpsSkill, covered50, covered90 } = heldOut
    return { id: mode, points, rmse, skill, crpsSkill, covered50, covered90 }
  })
  return { id, draws, lostDraws, totals, modes: marks }
}
