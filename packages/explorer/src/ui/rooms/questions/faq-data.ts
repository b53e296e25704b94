/** The questions page: short answers with the claims they rest on, the what-ifs, and the words used. */
import type { Words } from '../../../words/words.ts'
import type { Edition } from '../../../prepare/edition.ts'
import type { Dossier, Question, Scenario, Verdict } from '@thaw/dossier'
import { tellDate } from '../dates.ts'
import { chipsOf, evidenceOf } from '../evidence.ts'
import type { Evidence, SourceChip } from '../evidence.ts'
import { chartLink, labLink } from '../lab-link.ts'
import { linkedText } from '../linked-text.ts'
import type { TextPart } from '../linked-text.ts'

/** Everything that the page of questions shows. */
export interface FaqData {
  readonly groups: readonly { readonly name: string; readonly questions: readonly FaqEntry[] }[]
  readonly scenarios: readonly ScenarioEntry[]
  readonly levers: readonly LeverStory[]
  readonly glossary: readonly GlossaryEntry[]
}

/** One question with its answer and what that leans on. */
interface FaqEntry {
  readonly id: string
  readonly question: string
  readonly answer: string
  readonly confidence: string
  readonly claims: readonly {
    readonly id: string
    readonly verdict: Verdict
    readonly text: string
  }[]
  readonly scenario:
    { readonly id: string; readonly question: string; readonly run: string | undefined } | undefined
  readonly chart: { readonly path: string; readonly question: string } | undefined
  readonly sources: readonly SourceChip[]
}

/** One what-if with the way to run it. */
interface ScenarioEntry {
  readonly id: string
  readonly question: string
  /** Path from the site's root that runs it; undefined where the model has none of its levers. */
  readonly run: string | undefined
  /** Names of settings that the model has no lever for. */
  readonly left: readonly string[]
  readonly settings: readonly {
    readonly lever: string
    readonly name: string
    readonly stop: string
    readonly from: string
  }[]
  readonly settingsNote: string
  readonly wasItPossible: string
  readonly historians: string
  readonly whatToWatch: readonly TextPart[]
  readonly trap: string
  readonly viewsSeen: string
  readonly evidence: Evidence
}

/** The page of a lever, in its fixed order: what it stood for, what happened, message, who argues what. */
interface LeverStory {
  readonly id: string
  readonly group: string
  readonly name: string
  readonly isInModel: boolean
  readonly stops: readonly {
    readonly word: string
    readonly text: string
    readonly isHistory: boolean
  }[]
  readonly dates: readonly string[]
  readonly events: readonly { readonly id: string; readonly title: string }[]
  readonly stoodFor: string
  readonly happened: string
  readonly message: string
  readonly historians: string
  readonly examQuestion: string
  readonly viewsSeen: string
  readonly evidence: Evidence
}

/** One word and what it means. */
interface GlossaryEntry {
  readonly id: string
  readonly term: string
  readonly termRu: string
  readonly definition: string
  readonly notToConfuseWith: string
  readonly evidence: Evidence
}

/** Questions by group in the file's order, with everything that they lean on. */
export function faqData({ dossier, words }: Edition): FaqData {
  const groups = new Map<string, FaqEntry[]>()
  for (const question of dossier.questions.values()) {
    groups.set(question.group, [...(groups.get(question.group) ?? []), faqEntry(dossier, question)])
  }
  return {
    groups: [...groups].map(([name, questions]) => ({ name, questions })),
    scenarios: [...dossier.scenarios.values()].map((scenario) =>
      scenarioEntry(dossier, scenario, words),
    ),
    levers: leverStories(dossier, words),
    glossary: [...dossier.glossary.values()].map((term) => ({
      id: term.id,
      term: term.term,
      termRu: term.termRu,
      definition: term.definition,
      notToConfuseWith: term.notToConfuseWith.join(', '),
      evidence: evidenceOf(dossier, term),
    })),
  }
}

function faqEntry(dossier: Dossier, question: Question): FaqEntry {
  const scenario =
    question.scenario === undefined ? undefined : dossier.scenarios.get(question.scenario)
  const chart = question.chart === undefined ? undefined : dossier.charts.get(question.chart)
  return {
    id: question.id,
    question: question.question,
    answer: question.answer,
    confidence: question.confidence,
    claims: question.claims.flatMap((id) => {
      const claim = dossier.claims.get(id)
      return claim === undefined ? [] : [{ id, verdict: claim.verdict, text: claim.text }]
    }),
    scenario: scenario && {
      id: scenario.id,
      question: scenario.question,
      run: labLink(dossier, scenario.settings).path,
    },
    chart: chart && { path: chartLink(chart.id), question: chart.question },
    sources: chipsOf(dossier, question.sources),
  }
}

function scenarioEntry(dossier: Dossier, scenario: Scenario, words: Words): ScenarioEntry {
  const { path, left } = labLink(dossier, scenario.settings)
  const nameOf = (id: string): string =>
    dossier.levers.get(id)?.name ?? dossier.leverHistories.get(id)?.name ?? id
  return {
    id: scenario.id,
    question: scenario.question,
    run: path,
    left: left.map(nameOf),
    settings: scenario.settings.map((setting) => ({
      lever: setting.lever,
      name: nameOf(setting.lever),
      stop: setting.stop,
      from: setting.from === undefined ? '' : tellDate(setting.from, words),
    })),
    settingsNote: scenario.settingsNote,
    wasItPossible: scenario.wasItPossible,
    historians: scenario.historians,
    whatToWatch: linkedText(dossier, scenario.whatToWatch),
    trap: scenario.trap,
    viewsSeen: scenario.viewsSeen,
    evidence: evidenceOf(dossier, scenario),
  }
}

function leverStories(dossier: Dossier, words: Words): readonly LeverStory[] {
  return [...dossier.leverHistories.values()].map((story) => ({
    id: story.id,
    group: story.group,
    name: story.name,
    isInModel: dossier.levers.has(story.id),
    stops: story.stops,
    dates: story.dates.map((date) => tellDate(date, words)),
    events: story.events.flatMap((id) => {
      const event = dossier.events.get(id)
      return event === undefined ? [] : [{ id, title: event.title }]
    }),
    stoodFor: story.stoodFor,
    happened: story.happened,
    message: story.message,
    historians: story.historians,
    examQuestion: story.examQuestion,
    viewsSeen: story.viewsSeen,
    evidence: evidenceOf(dossier, story),
  }))
}
