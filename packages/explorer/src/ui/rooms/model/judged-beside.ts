/** What stands beside the marks of a judgement: conditions, moved splits, chances and checks. */
import { learnedOf, type Learned } from '@thaw/analysis'
import type {
  Dossier,
  JudgedCheck,
  JudgedCondition,
  JudgedCoverage,
  JudgedShare,
  Judging,
} from '@thaw/dossier'
import { mainLanguage, type DossierText, type ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import type { Sentence } from '../../../view/chart.ts'
import type { Words } from '../../../words/words.ts'
import { MODEL_PATH } from '../paths.ts'
import type { NamedPath } from '../row-page.ts'
import { tellShare } from './judged-modes.ts'
import { pageOfVariable } from './model-sectors.ts'

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
}

/** A sentence with its chance before and after the record was asked. */
export interface ChanceEntry {
  readonly id: string
  readonly says: DossierText
  readonly variable: NamedPath
  readonly draws: string
  readonly priors: string
  /** Whether the record had anything to do with it. */
  readonly verdict: Sentence
}

/** A sentence that the model must make true, and in how many runs it does. */
export interface CheckEntry {
  readonly id: string
  readonly holds: boolean
  readonly sentence: DossierText
  readonly share: string
  /** What was found instead, in the words of the program; empty where the check holds. */
  readonly found: string
  readonly argued: DossierText
  /** Some of the variables that it measures. */
  readonly variables: readonly NamedPath[]
}

const known = { 'as-done': 'as_done', forecast: 'forecast', priors: 'priors' } as const

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
          path: pathOf(edition.dossier, variableKey),
          name: { text: modelName, language: mainLanguage(edition) },
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
    medianSkill: tellShare(medianSkill, words),
    in50: tellInside('covered50', heldOut, words),
    in90: tellInside('covered90', heldOut, words),
  }
}

function tellInside(
  band: 'covered50' | 'covered90',
  coverage: JudgedCoverage,
  words: Words,
): string {
  return coverage.points === 0 ? '–' : `${tellPercent(coverage[band] / coverage.points, words)} %`
}

/** Splits that were moved, as they were judged. */
export function splitEntries({ splits }: Judging, words: Words): readonly SplitEntry[] {
  return splits.map((split) => {
    const { until, modes, won, wonCrps, medianSkill, points, within50, within90 } = split
    const coverage = { points, covered50: within50, covered90: within90 }
    return {
      until: tellYear(until, words),
      won: words.text('model.of-all', { won, all: modes }),
      wonCrps: words.text('model.of-all', { won: wonCrps, all: modes }),
      medianSkill: tellShare(medianSkill, words),
      in50: tellInside('covered50', coverage, words),
      in90: tellInside('covered90', coverage, words),
      draws: words.fixed(split.draws, 0),
      rHat: words.fixed(split.rHat, 2),
      sample: words.fixed(split.leastSample, 0),
    }
  })
}

/** Chances in the order of the file, each held against what it was before the record was asked. */
export function chanceEntries(
  edition: Edition,
  read: ReadText,
  { probabilities }: Judging,
): readonly ChanceEntry[] {
  const { dossier, words } = edition
  return [...probabilities].map(([id, chance]) => {
    const row = dossier.chances.get(id)
    const learned = learnedOfChance(chance, chance.byPriors)
    return {
      id,
      says: read(`chances.${id}.says`, chance.says),
      variable: {
        path: row === undefined ? MODEL_PATH : pathOf(dossier, row.variableKey),
        name: { text: chance.variable, language: mainLanguage(edition) },
      },
      draws: words.text('model.chance-draws', percentsOf(chance, words)),
      priors: words.text('model.chance-priors', percentsOf(chance.byPriors, words)),
      verdict:
        learned === 'nothing'
          ? words.say('model.chance-assumed')
          : words.say('model.chance-found', { learned }),
    }
  })
}

/** Nine in ten of a normal distribution lie within so many standard deviations of each other. */
const DEVIATIONS = 3.29

/** The rule for parameters, with spreads told by the width of nine in ten draws. */
export function learnedOfChance(draws: JudgedShare, priors: JudgedShare): Learned {
  const width = priors.high - priors.low
  // A chance that no draw of the priors moves rests on what the author wrote.
  if (width === 0) return draws.mean === priors.mean ? 'nothing' : 'moved'
  return learnedOf(
    (draws.high - draws.low) / width,
    ((draws.mean - priors.mean) / width) * DEVIATIONS,
  )
}

function percentsOf({ mean, low, high }: JudgedShare, words: Words): Record<string, string> {
  return {
    mean: tellPercent(mean, words),
    low: tellPercent(low, words),
    high: tellPercent(high, words),
  }
}

/** A share in per cent; near the ends, where a whole number would say never or always, with a decimal. */
export function tellPercent(share: number, words: Words): string {
  const isNearEnd = (share > 0 && share < 0.01) || (share > 0.99 && share < 1)
  return words.fixed(100 * share, isNearEnd ? 1 : 0)
}

/** Checks that do not hold first, then in the order of the file. */
export function checkEntries(
  edition: Edition,
  read: ReadText,
  checks: readonly JudgedCheck[],
): readonly CheckEntry[] {
  const { words } = edition
  const entries = checks.map(({ id, holds, sentence, share, needed, draws, found, argued }) => ({
    ...{ id, holds, found },
    sentence: read(`checks.${id}.says`, sentence),
    argued: read(`checks.${id}.argued`, argued),
    share: words.text('model.check-share', {
      share: tellPercent(share, words),
      needed: tellPercent(needed, words),
      draws,
    }),
    variables: measuredBy(edition, id),
  }))
  return [...entries.filter(({ holds }) => !holds), ...entries.filter(({ holds }) => holds)]
}

/** Variables that a check names before it becomes a list of all there are. */
const MOST_NAMED = 4

function measuredBy(edition: Edition, id: string): readonly NamedPath[] {
  const { model, checks } = edition.dossier
  const measures = (checks.get(id)?.expectations ?? []).map(({ measure }) => measure)
  const names = measures.flatMap(({ outputs }) => outputs.map((name) => name.replace(/\[.*$/, '')))
  const language = mainLanguage(edition)
  return [...(model?.variables.values() ?? [])]
    .filter(({ name }) => names.includes(name))
    .slice(0, MOST_NAMED)
    .map(({ key, name }) => ({
      path: pathOf(edition.dossier, key),
      name: { text: name, language },
    }))
}

/** `1961`, or `1961.3` where it is no beginning of a year. */
export function tellYear(years: number, words: Words): string {
  return words.exact(Number(years.toFixed(1)))
}

function pathOf({ model }: Dossier, key: string): string {
  return model === undefined ? MODEL_PATH : pageOfVariable(model, key)
}
