/** The draws of a dossier against every figure of its modes, before and after the split. */
import { judgeMode, totalScores, type ModeScore, type ScoreTotals } from '@thaw/analysis'
import type { Draws, EnginePool, Program } from '@thaw/engine'
import type { FitTask, Mode } from '../fit/fit-task.ts'
import { prepareRuns } from '../fit/record-runs.ts'

/** Which draws of which program are judged. */
export interface JudgeRequest {
  readonly task: Pick<FitTask, 'modes'>
  /** The task's own, or one that is not given what came after the split. */
  readonly program: Program
  readonly draws: Draws
  readonly pool: EnginePool
  /** Names the errors of the record that bands are drawn with. */
  readonly seed: number
}

/** Marks of all modes under one condition. */
export interface Judgement {
  readonly modes: readonly ModeScore[]
  readonly totals: ScoreTotals
  readonly draws: number
  /** Draws left out because one of their figures is not finite. */
  readonly lostDraws: number
}

/**
 * Runs the draws once and judges each mode, in the order of fit.csv. What is not finite has no distance from
 * the record: such a draw is left out of every mode, and counted.
 */
export async function judgeModes(request: JudgeRequest): Promise<Judgement> {
  const { task, program, draws, pool, seed } = request
  const observations = task.modes.flatMap(observationsOf)
  const found = await prepareRuns({ program, observations, pool }).predict(draws)
  const rows = finiteRows(found, observations.length)
  const samples = observations.map((_, column) =>
    Float64Array.from(rows, (row) => found[row * observations.length + column] ?? NaN),
  )
  const modes = task.modes.map((mode, index) => {
    const before = task.modes.slice(0, index).flatMap(observationsOf).length
    const split = before + mode.fitted.length
    return judgeMode(
      {
        id: mode.target.id,
        fitted: { observations: mode.fitted, samples: samples.slice(before, split) },
        heldOut: {
          observations: mode.heldOut,
          samples: samples.slice(split, split + mode.heldOut.length),
        },
      },
      seed,
    )
  })
  return {
    ...{ modes, totals: totalScores(modes), draws: rows.length },
    lostDraws: draws.count - rows.length,
  }
}

function observationsOf({ fitted, heldOut }: Mode): Mode['fitted'] {
  return [...fitted, ...heldOut]
}

/** Numbers of the rows without a value that is not finite. */
function finiteRows(values: Float64Array, width: number): readonly number[] {
  if (width === 0) return []
  return Array.from({ length: values.length / width }, (_, row) => row).filter((row) =>
    values.subarray(row * width, (row + 1) * width).every(Number.isFinite),
  )
}
