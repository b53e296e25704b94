/** The what-ifs: what each asks, what historians are reported to say, and why some cannot be run. */
import { textReader, type DossierText, type ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import type { Scenario } from '@thaw/dossier'
import { tellDate } from '../dates.ts'
import { evidenceOf, type Evidence } from '../evidence.ts'
import { namedRow } from '../row-page.ts'
import { scenarioRun, type ScenarioRun } from '../scenario-run.ts'

/** All what-ifs, in the file's order. */
export interface WhatIfsData {
  readonly scenarios: readonly WhatIfEntry[]
  /** How many of them can be run. */
  readonly runs: number
}

/** One what-if. */
interface WhatIfEntry extends ScenarioRun {
  /** Levers that it sets, with the word of the stop, and the date where the author gives one. */
  readonly settings: readonly {
    readonly lever: DossierText
    readonly stop: DossierText
    readonly from: string
  }[]
  /** Names of what the model has no lever for. */
  readonly left: readonly string[]
  /** What the settings leave out, and what the model lacks to run it; may be empty. */
  readonly note: DossierText
  readonly wasItPossible: DossierText
  readonly historians: DossierText
  readonly viewsSeen: Scenario['viewsSeen']
  readonly whatToWatch: DossierText
  readonly trap: DossierText
  readonly evidence: Evidence
  /** Questions that it tests. */
  readonly questions: readonly { readonly id: string; readonly question: DossierText }[]
}

/** `canRun` is false for a site that runs nothing. */
export function whatIfsData(edition: Edition, canRun: boolean): WhatIfsData {
  const { dossier } = edition
  const read = textReader(edition)
  const scenarios = [...dossier.scenarios.values()].map((scenario) =>
    entryOf(edition, scenario, read, canRun),
  )
  return { scenarios, runs: scenarios.filter(({ run }) => run !== undefined).length }
}

function entryOf(
  edition: Edition,
  scenario: Scenario,
  read: ReadText,
  canRun: boolean,
): WhatIfEntry {
  const { dossier, words } = edition
  const key = `scenarios.${scenario.id}`
  return {
    ...scenarioRun(dossier, scenario, read, { canRun }),
    settings: scenario.settings.map(({ lever, slug, stop, from }) => ({
      lever: namedRow(dossier, read, 'levers', lever).name,
      stop: stopWord(edition, lever, { slug, stop }, read),
      from: from === undefined ? '' : tellDate(from, words),
    })),
    left: scenario.settings
      .filter(({ lever }) => !dossier.levers.has(lever))
      .map(({ lever }) => namedRow(dossier, read, 'levers', lever).name.text),
    note: read(`${key}.note`, scenario.settingsNote),
    wasItPossible: read(`${key}.was_it_possible`, scenario.wasItPossible),
    historians: read(`${key}.historians`, scenario.historians),
    viewsSeen: scenario.viewsSeen,
    whatToWatch: read(`${key}.what_to_watch`, scenario.whatToWatch),
    trap: read(`${key}.trap`, scenario.trap),
    evidence: evidenceOf(dossier, scenario),
    questions: [...dossier.questions.values()]
      .filter((one) => one.scenario === scenario.id)
      .map(({ id, question }) => ({ id, question: read(`questions.${id}.question`, question) })),
  }
}

/** A stop that only the lever's history has is a text of the history. */
function stopWord(
  { dossier }: Edition,
  lever: string,
  { slug, stop }: { readonly slug: string; readonly stop: string },
  read: ReadText,
): DossierText {
  const known = dossier.levers.get(lever)?.stops.find((one) => one.slug === slug)
  return known === undefined
    ? read(`levers-history.${lever}.stops.${slug}`, stop)
    : read(`levers.${lever}.stops.${slug}`, known.word)
}
