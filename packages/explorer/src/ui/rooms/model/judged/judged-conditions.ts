/** The marks of a judgement with less given than there was, and with the split moved. */
import { hasConverged } from '@thaw/analysis'
import {
  AS_DONE,
  convergenceGoal,
  PRIORS,
  PURE_FORECAST,
  type JudgedCondition,
  type JudgedCoverage,
  type Judging,
} from '@thaw/dossier'
import { mainLanguage, type DossierText } from '../../../../prepare/dossier-text.ts'
import type { Edition } from '../../../../prepare/edition.ts'
import type { Words } from '../../../../words/words.ts'
import type { NamedPath } from '../../row-page.ts'
import { pageInModel } from '../model-sectors.ts'
import { variableName } from '../variable-name.ts'
import { NOTHING, tellPercent, tellHundredths, tellYear } from '../tell-judged.ts'

/** What all modes come to under one condition, told. */
export interface Totals {
  readonly won: string
  readonly wonCrps: string
  readonly medianSkill: string
  readonly in50: string
  readonly in90: string
}

/** One condition: what is not given of the years after the split. */
export interface ConditionEntry extends Totals {
  readonly id: string
  /** One of three that every dossier has; undefined for a condition of its own forecast.csv. */
  readonly known: 'as_done' | 'forecast' | 'priors' | undefined
  readonly withheld: readonly WithheldEntry[]
}

/** A path that is not given, and what stands in its place. */
interface WithheldEntry {
  readonly variable: NamedPath
  readonly value: string
  readonly reason: DossierText
}

/** Draws of an earlier split, on the years after it. */
export interface SplitEntry extends Totals {
  readonly until: string
  readonly draws: string
  readonly rHat: string
  readonly sample: string
  /** False where these draws have not converged. */
  readonly isReached: boolean
}

const known = { [AS_DONE]: 'as_done', [PURE_FORECAST]: 'forecast', [PRIORS]: 'priors' } as const

function isKnown(id: string): id is keyof typeof known {
  return id in known
}

/** Conditions as they were judged, things as they were first. */
export function conditionEntries(
  edition: Edition,
  { conditions }: Judging,
): readonly ConditionEntry[] {
  return conditions.map((condition) => ({
    ...totalsOf(condition, edition.words),
    id: condition.id,
    known: isKnown(condition.id) ? known[condition.id] : undefined,
    withheld: edition.dossier.withheld
      .filter((row) => row.condition === condition.id)
      .map(({ modelName, variableKey, value, reason }) => ({
        variable: {
          path: pageInModel(edition.dossier, variableKey),
          name: variableName(edition, variableKey, modelName),
        },
        value:
          value === 'held'
            ? edition.words.text('model.withheld-held')
            : edition.words.text('model.withheld-number', { value: edition.words.exact(value) }),
        reason: { text: reason, language: mainLanguage(edition) },
      })),
  }))
}

function totalsOf({ totals }: JudgedCondition, words: Words): Totals {
  const { modes, wonByRmse, wonByCrps, medianSkill, heldOut } = totals
  return {
    won: words.text('model.of-all', { won: wonByRmse, all: modes }),
    wonCrps: words.text('model.of-all', { won: wonByCrps, all: modes }),
    medianSkill: tellHundredths(medianSkill, words),
    in50: tellInside('covered50', heldOut, words),
    in90: tellInside('covered90', heldOut, words),
  }
}

function tellInside(
  band: 'covered50' | 'covered90',
  coverage: JudgedCoverage,
  words: Words,
): string {
  return coverage.points === 0
    ? NOTHING
    : `${tellPercent(coverage[band] / coverage.points, words)}\u00a0%`
}

/** Splits that were moved, as they were judged. */
export function splitEntries({ splits }: Judging, words: Words): readonly SplitEntry[] {
  return splits.map((split) => {
    const { until, modes, won, wonCrps, medianSkill, points, within50, within90 } = split
    const { rHat, leastSample: sample } = split
    const coverage = { points, covered50: within50, covered90: within90 }
    return {
      until: tellYear(until, words),
      won: words.text('model.of-all', { won, all: modes }),
      wonCrps: words.text('model.of-all', { won: wonCrps, all: modes }),
      medianSkill: tellHundredths(medianSkill, words),
      in50: tellInside('covered50', coverage, words),
      in90: tellInside('covered90', coverage, words),
      draws: words.fixed(split.draws, 0),
      rHat: words.fixed(rHat, 3),
      sample: words.fixed(sample, 0),
      isReached: hasConverged({ rHat, bulk: sample, tail: sample }, convergenceGoal),
    }
  })
}
