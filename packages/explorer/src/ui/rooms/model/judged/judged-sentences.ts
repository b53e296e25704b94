/** What a judgement says of chances, and of the sentences that the model must make true. */
import { learnedOf, type Learned } from '@thaw/analysis'
import type { JudgedCheck, JudgedShare, Judging } from '@thaw/dossier'
import { mainLanguage, textReader, type DossierText } from '../../../../prepare/dossier-text.ts'
import type { Edition } from '../../../../prepare/edition.ts'
import type { Sentence } from '../../../../view/chart.ts'
import type { Words } from '../../../../words/words.ts'
import { MODEL_PATH } from '../../paths.ts'
import type { NamedPath } from '../../row-page.ts'
import { pageInModel } from '../model-sectors.ts'
import { variableName } from '../variable-name.ts'
import { tellPercent } from '../tell-judged.ts'
import { NINE_IN_TEN } from '../parameters/tell-span.ts'

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
  /** The first of the variables that it measures. */
  readonly variables: readonly NamedPath[]
  /** How many more it measures, in words; empty where all are named. */
  readonly more: string
}

/** Chances in the order of the file, each held against what it was before the record was asked. */
export function chanceEntries(
  edition: Edition,
  { probabilities }: Judging,
): readonly ChanceEntry[] {
  const { dossier, words } = edition
  const textOf = judgedText(edition)
  return [...probabilities].map(([id, chance]) => {
    const row = dossier.chances.get(id)
    const learned = learnedOfChance(chance, chance.byPriors)
    return {
      id,
      says: textOf(`chances.${id}.says`, chance.says, row?.says),
      variable: {
        path: row === undefined ? MODEL_PATH : pageInModel(dossier, row.variableKey),
        name: variableName(edition, row?.variableKey ?? '', chance.variable),
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

/** The rule for parameters, with spreads told by the width of nine in ten draws. */
export function learnedOfChance(draws: JudgedShare, priors: JudgedShare): Learned {
  const width = priors.high - priors.low
  // A chance that no draw of the priors moves rests on what the author wrote.
  if (width === 0) return draws.mean === priors.mean ? 'nothing' : 'moved'
  return learnedOf(
    (draws.high - draws.low) / width,
    ((draws.mean - priors.mean) / width) * 2 * NINE_IN_TEN,
  )
}

function percentsOf({ mean, low, high }: JudgedShare, words: Words): Record<string, string> {
  return {
    mean: tellPercent(mean, words),
    low: tellPercent(low, words),
    high: tellPercent(high, words),
  }
}

/** Texts of a judgement: one that was written anew since stands as it was judged, in the main language. */
function judgedText(
  edition: Edition,
): (key: string, text: string, now: string | undefined) => DossierText {
  const read = textReader(edition)
  const language = mainLanguage(edition)
  return (key, text, now) => (text === now ? read(key, text) : { text, language })
}

/** Checks that do not hold first, then in the order of the file. */
export function checkEntries(
  edition: Edition,
  checks: readonly JudgedCheck[],
): readonly CheckEntry[] {
  const { dossier, words } = edition
  const textOf = judgedText(edition)
  const entries = checks.map(({ id, holds, sentence, share, needed, draws, found, argued }) => ({
    ...{ id, holds, found },
    sentence: textOf(`checks.${id}.says`, sentence, dossier.checks.get(id)?.sentence),
    argued: textOf(`checks.${id}.argued`, argued, dossier.checks.get(id)?.argued),
    share: words.text('model.check-share', {
      share: tellPercent(share, words),
      needed: tellPercent(needed, words),
      draws,
    }),
    ...measuredBy(edition, id),
  }))
  return [...entries.filter(({ holds }) => !holds), ...entries.filter(({ holds }) => holds)]
}

/** Variables that a check names before it becomes a list of all there are. */
const MOST_NAMED = 4

function measuredBy(edition: Edition, id: string): Pick<CheckEntry, 'variables' | 'more'> {
  const { model, checks } = edition.dossier
  const measures = (checks.get(id)?.expectations ?? []).map(({ measure }) => measure)
  const names = measures.flatMap(({ outputs }) => outputs.map((name) => name.replace(/\[.*$/, '')))
  const measured = [...(model?.variables.values() ?? [])].filter(({ name }) => names.includes(name))
  const variables = measured.slice(0, MOST_NAMED).map(({ key, name }) => ({
    path: pageInModel(edition.dossier, key),
    name: variableName(edition, key, name),
  }))
  const count = measured.length - variables.length
  return { variables, more: count > 0 ? edition.words.text('model.and-more', { count }) : '' }
}
