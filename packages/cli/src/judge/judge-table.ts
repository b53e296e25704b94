/** A judgement for a person: tables no wider than 100 columns, and what they come to in sentences. */
import type { Condition, Judged } from '@thaw/calibration'
import { AS_DONE, type JudgedShare, type Judging } from '@thaw/dossier'
import type { HeldOutScore, ModeScore, Score } from '@thaw/analysis'
import { plainShare, printTable, shortNumber } from './columns.ts'
import { countChecks } from '../tell-checks.ts'
import { tellCondition, tellCoverage, tellLosses, tellSplits } from './judge-sentences.ts'
import { tellReadings } from './readings-table.ts'

/** All tables, each under its heading; then the sentences. */
export function tellJudgement({ task, judgement, checks, splits, readings }: Judged): string {
  const { asDone, conditions, chances } = judgement
  const split = [...new Set(task.modes.map(({ until }) => until))].sort().join(' or ')
  const { modes } = asDone
  const fitted = modes.map(({ id, fitted: score }) => ({ id, score }))
  const heldOut = modes.filter(({ heldOut: { points } }) => points > 0)
  const judged = heldOut.map(({ id, heldOut: score }) => ({ id, score }))
  const all: readonly Condition[] = [{ id: AS_DONE, ...asDone }, ...conditions]
  return [
    `Fitted years, to ${split}; Theil's shares of the squared error; figures inside the bands\n${fitTable(fitted)}`,
    `Held-out years, from ${split} on\n${fitTable(judged)}`,
    `Held-out years against naive forecasts: root mean squared error of each\n${rivalTable(heldOut)}`,
    `Held-out years under each condition\n${conditionTable(all)}`,
    all.map(tellCondition).join('\n'),
    ...tellIfAny(splits.length, () => [
      `Draws made anew to each split, judged by the years after it\n${splitTable(splits)}`,
      tellSplits(splits),
    ]),
    ...tellIfAny(chances.size, () => [
      `Chances that the draws give, and that the priors give\n${chanceTable(chances)}`,
    ]),
    ...tellReadings(readings),
    tellLosses(modes),
    tellCoverage(asDone.totals),
    ...tellIfAny(checks.length, () => [`${countChecks(checks)} thaw check tells each.`]),
  ].join('\n\n')
}

/** Most dossiers have no moved splits, chances or checks. */
function tellIfAny(count: number, tell: () => readonly string[]): readonly string[] {
  return count === 0 ? [] : tell()
}

function fitTable(rows: readonly { readonly id: string; readonly score: Score }[]): string {
  return printTable({
    head: ['mode', 'n', 'R2', 'MAPE %', 'RMSE', 'bias', 'variance', 'covariance', '50 %', '90 %'],
    rows: rows.map(({ id, score }) => [
      id,
      String(score.points),
      plainShare(score.r2),
      shortNumber(score.mape),
      shortNumber(score.rmse),
      ...[score.theil?.bias, score.theil?.variance, score.theil?.covariance].map(plainShare),
      String(score.covered50),
      String(score.covered90),
    ]),
  })
}

function rivalTable(modes: readonly ModeScore[]): string {
  const errors = ({ rmse, last, trend, drift, mean }: HeldOutScore): readonly string[] =>
    [rmse, last, trend, drift, mean].map(shortNumber)
  return printTable({
    head: ['mode', 'model', 'last', 'trend', 'drift', 'mean', 'rival', 'skill', 'CRPS skill'],
    rows: modes.map(({ id, heldOut }) => [
      id,
      ...errors(heldOut),
      heldOut.rivalName ?? '-',
      plainShare(heldOut.skill),
      plainShare(heldOut.crpsSkill),
    ]),
  })
}

function conditionTable(conditions: readonly Condition[]): string {
  return printTable({
    head: [
      ...['condition', 'won', 'won by CRPS', 'mean skill', 'median', 'CRPS skill'],
      ...['in 50 %', 'in 90 %'],
    ],
    rows: conditions.map(({ id, totals }) => [
      id,
      `${totals.wonByRmse} of ${totals.modes}`,
      `${totals.wonByCrps} of ${totals.modes}`,
      ...[totals.meanSkill, totals.medianSkill, totals.meanCrpsSkill].map(plainShare),
      percent(totals.heldOut.covered50, totals.heldOut.points),
      percent(totals.heldOut.covered90, totals.heldOut.points),
    ]),
  })
}

function splitTable(splits: Judging['splits']): string {
  return printTable({
    head: [
      ...['fitted until', 'won', 'won by CRPS', 'median skill', 'in 50 %', 'in 90 %'],
      ...['worst R-hat', 'least sample'],
    ],
    rows: splits.map((split) => [
      String(split.until),
      `${split.won} of ${split.modes}`,
      `${split.wonCrps} of ${split.modes}`,
      plainShare(split.medianSkill),
      ...[split.within50, split.within90].map((within) => percent(within, split.points)),
      split.rHat.toFixed(3),
      split.leastSample.toFixed(0),
    ]),
  })
}

function chanceTable(chances: Judging['probabilities']): string {
  const range = ({ low, high }: JudgedShare): string => `${plainShare(low)} to ${plainShare(high)}`
  return printTable({
    head: ['chance', 'mean', '5 % to 95 %', 'by priors', '5 % to 95 %'],
    rows: [...chances].map(([id, { byPriors, ...share }]) => [
      ...[id, plainShare(share.mean), range(share)],
      ...[plainShare(byPriors.mean), range(byPriors)],
    ]),
  })
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`
}
