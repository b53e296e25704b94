/** What the marks of all modes come to. */
import { meanIfAny } from '../moments.ts'
import { sortedQuantile } from '../sorted-quantile.ts'
import type { ModeScore } from './judge-mode.ts'

/** Points and how many of them the bands hold, over all modes. */
export interface CoverageTotals {
  readonly points: number
  readonly covered50: number
  readonly covered90: number
}

/** Sums over modes; those without held-out figures count in `fitted` alone. */
export interface ScoreTotals {
  /** Modes with held-out figures and a rival. */
  readonly modes: number
  /** Modes nearer to the record than the better rival. */
  readonly wonByRmse: number
  readonly wonByCrps: number
  /** Modes that are also nearer than the mean of the fitted figures and the drift. */
  readonly wonAgainstAll: number
  readonly meanSkill: number | undefined
  readonly medianSkill: number | undefined
  readonly meanCrpsSkill: number | undefined
  readonly medianCrpsSkill: number | undefined
  readonly fitted: CoverageTotals
  readonly heldOut: CoverageTotals
}

/** Totals of some modes; means and medians are undefined without a mode that has them. */
export function totalScores(scores: readonly ModeScore[]): ScoreTotals {
  const judged = scores.map(({ heldOut }) => heldOut).filter(({ rival }) => rival !== undefined)
  const skills = judged.flatMap(({ skill }) => skill ?? [])
  const crpsSkills = judged.flatMap(({ crpsSkill }) => crpsSkill ?? [])
  return {
    modes: judged.length,
    wonByRmse: judged.filter(({ rmse, rival }) => below(rmse, rival)).length,
    wonByCrps: crpsSkills.filter((skill) => skill > 0).length,
    wonAgainstAll: judged.filter(({ rmse, rival, drift, mean }) =>
      [rival, drift, mean].every((other) => below(rmse, other)),
    ).length,
    meanSkill: meanIfAny(skills),
    medianSkill: medianOf(skills),
    meanCrpsSkill: meanIfAny(crpsSkills),
    medianCrpsSkill: medianOf(crpsSkills),
    fitted: coverageOf(scores.map(({ fitted }) => fitted)),
    heldOut: coverageOf(scores.map(({ heldOut }) => heldOut)),
  }
}

function below(own: number | undefined, other: number | undefined): boolean {
  return own !== undefined && other !== undefined && own < other
}

function coverageOf(scores: readonly CoverageTotals[]): CoverageTotals {
  const sum = (read: (score: CoverageTotals) => number): number =>
    scores.reduce((total, score) => total + read(score), 0)
  return {
    points: sum(({ points }) => points),
    covered50: sum(({ covered50 }) => covered50),
    covered90: sum(({ covered90 }) => covered90),
  }
}

function medianOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : sortedQuantile(Float64Array.from(values).sort(), 0.5)
}
