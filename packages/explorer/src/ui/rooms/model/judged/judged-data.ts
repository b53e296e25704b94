/** The page of the judgement: the model against the record, in years fitted and in years held back. */
import { PRIORS, PURE_FORECAST, staleMarks, type JudgedMode, type Judging } from '@thaw/dossier'
import type { Edition } from '../../../../prepare/edition.ts'
import {
  conditionEntries,
  splitEntries,
  type ConditionEntry,
  type SplitEntry,
} from './judged-conditions.ts'
import { modeEntries, resultOf, type ModeEntry, type ModeResult } from './judged-modes.ts'
import {
  chanceEntries,
  checkEntries,
  type ChanceEntry,
  type CheckEntry,
} from './judged-sentences.ts'
import {
  NOTHING,
  tellGoal,
  tellPercent,
  tellHundredths,
  tellYear,
  type ToldGoal,
} from '../tell-judged.ts'

/** Everything that the page shows. */
export interface JudgedData {
  readonly split: string
  readonly sum: JudgedSum
  /** Lost modes first; those without held-out figures last. Only those that there are. */
  readonly groups: readonly ModeGroup[]
  readonly conditions: readonly ConditionEntry[]
  readonly splits: readonly SplitEntry[]
  /** From these figures on the draws of a split count as converged. */
  readonly goal: ToldGoal
  readonly chances: readonly ChanceEntry[]
  readonly checks: readonly CheckEntry[]
  readonly marks: {
    readonly draws: number
    readonly seed: number
    readonly model: string
    readonly data: string
    readonly drawn: string
  }
}

/** Modes of which the same came. */
interface ModeGroup {
  readonly result: ModeResult
  readonly modes: readonly ModeEntry[]
}

/** All modes in a few numbers. */
export interface JudgedSum {
  readonly won: number
  /** By the whole band. */
  readonly wonCrps: number
  /** Of those won, the ones with fewer than `FEW` figures fitted, or held back. */
  readonly wonThin: number
  readonly lost: number
  readonly modes: number
  readonly points: number
  readonly in90: number
  readonly in50: number
  readonly share90: string
  readonly share50: string
  readonly medianSkill: string
  /** Modes won when nothing of the years held back was given; undefined where that was not tried. */
  readonly wonForecast: number | undefined
  /** Modes won by draws of the priors, which know nothing of the record. */
  readonly wonPriors: number | undefined
}

/** From so many figures on a naive forecast has something to go by, and chance less to say. */
const FEW = 3

const ORDER: readonly ModeResult[] = ['lost', 'won', 'unjudged']

/** The judgement, where it is of this model, record and draws. */
export function ownJudging({ dossier }: Edition): Judging | undefined {
  return staleMarks(dossier).length === 0 ? dossier.judging : undefined
}

/** All modes in a few numbers. */
export function judgedSum(
  { totals, conditions, modes: all }: Judging,
  { words }: Edition,
): JudgedSum {
  const { modes, wonByRmse: won, wonByCrps: wonCrps, medianSkill, heldOut } = totals
  const { points, covered50: in50, covered90: in90 } = heldOut
  const shareOf = (count: number): string =>
    points === 0 ? NOTHING : tellPercent(count / points, words)
  const wonUnder = (condition: string): number | undefined =>
    conditions.find(({ id }) => id === condition)?.totals.wonByRmse
  return {
    ...{ won, wonCrps, lost: modes - won, modes, points, in90, in50 },
    wonThin: all.filter((mode) => resultOf(mode) === 'won' && isThin(mode)).length,
    ...{ share90: shareOf(in90), share50: shareOf(in50) },
    medianSkill: tellHundredths(medianSkill, words),
    wonForecast: wonUnder(PURE_FORECAST),
    wonPriors: wonUnder(PRIORS),
  }
}

function isThin({ fitted, heldOut }: JudgedMode): boolean {
  return Math.min(fitted.points, heldOut.points) < FEW
}

/** Undefined where the model was not judged, or something changed since. */
export function judgedData(edition: Edition): JudgedData | undefined {
  const judging = ownJudging(edition)
  if (judging === undefined) return undefined
  const { words } = edition
  const modes = modeEntries(edition, judging.modes)
  const { draws, seed, modelHash: model, dataHash: data, drawsHash: drawn } = judging
  return {
    split: tellYear(judging.split, words),
    sum: judgedSum(judging, edition),
    groups: ORDER.map((result) => ({
      result,
      modes: modes.filter((mode) => mode.result === result),
    })).filter((group) => group.modes.length > 0),
    conditions: conditionEntries(edition, judging),
    splits: splitEntries(judging, words),
    goal: tellGoal(words),
    chances: chanceEntries(edition, judging),
    checks: checkEntries(edition, judging.checks),
    marks: { draws, seed, model, data, drawn },
  }
}
