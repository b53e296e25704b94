/** The questions: a list with what is said at once, and a page of each with what it leans on. */
import { textReader, type DossierText, type ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { group } from 'd3-array'
import type { Confidence, Question } from '@thaw/dossier'
import { claimLines, type ClaimLine } from '../claim-lines.ts'
import { chipsOf, type SourceChip } from '../evidence.ts'
import { chartLink } from '../lab-link.ts'
import { scenarioRun, type ScenarioRun } from '../scenario-run.ts'
import { leadSentences } from './lead-sentences.ts'
import { recordChart, type RecordChart } from './record-chart.ts'

/** The list, and every page in its order. */
export interface QuestionsRoom {
  readonly list: QuestionsData
  readonly pages: readonly QuestionData[]
}

/** The list of questions. */
export interface QuestionsData {
  readonly groups: readonly QuestionGroup[]
  readonly count: number
  /** Title of the text whose questions stand first; undefined where the dossier judges no text. */
  readonly article: DossierText | undefined
  readonly hasWhatIfs: boolean
  readonly hasGlossary: boolean
}

/** Questions that belong together. */
interface QuestionGroup {
  /** As the dossier calls it; `article` for those that the judged text asks itself. */
  readonly name: string
  readonly questions: readonly QuestionLine[]
}

/** One question in the list. */
interface QuestionLine {
  readonly id: string
  readonly question: DossierText
  readonly lead: DossierText
  readonly confidence: Confidence
  readonly claims: readonly ClaimLine[]
  readonly scenario: ScenarioRun | undefined
}

/** The page of one question. */
export interface QuestionData extends QuestionLine {
  readonly group: string
  /** Its place among those of its group, from 1, and how many these are. */
  readonly place: number
  readonly count: number
  /** What follows the lead; may be empty. */
  readonly rest: DossierText
  readonly chart: ChartOfQuestion | undefined
  readonly sources: readonly SourceChip[]
  readonly next: { readonly id: string; readonly question: DossierText }
}

/** The chart that bears on an answer. */
interface ChartOfQuestion {
  /** Into the laboratory. */
  readonly path: string
  readonly question: DossierText
  readonly record: RecordChart | undefined
}

/** `canRun` is false for a site that runs nothing. */
export function questionsRoom(edition: Edition, canRun: boolean): QuestionsRoom {
  const { dossier } = edition
  const read = textReader(edition)
  const groups = byGroup([...dossier.questions.values()]).map(([name, questions]) => ({
    name,
    questions: questions.map((question) => ({
      question,
      line: lineOf(edition, question, read, canRun),
    })),
  }))
  const ordered = groups.flatMap(({ questions }) =>
    questions.map((one, at) => ({ ...one, place: at + 1, count: questions.length })),
  )
  const { article } = dossier.manifest
  return {
    list: {
      groups: groups.map(({ name, questions }) => ({
        name,
        questions: questions.map(({ line }) => line),
      })),
      count: dossier.questions.size,
      article: article && read('article.title', article.title),
      hasWhatIfs: dossier.scenarios.size > 0,
      hasGlossary: dossier.glossary.size > 0,
    },
    pages: ordered.map(({ question, line, place, count }, at) => {
      const next = ordered[(at + 1) % ordered.length]?.line ?? line
      return {
        ...line,
        group: question.group,
        place,
        count,
        rest: answerOf(edition, question, read).rest,
        chart: chartOf(edition, question, read),
        sources: chipsOf(dossier, question.sources),
        next: { id: next.id, question: next.question },
      }
    }),
  }
}

/** What the judged text asks itself comes first; the others keep the file's order. */
function byGroup(
  questions: readonly Question[],
): readonly (readonly [name: string, questions: readonly Question[]])[] {
  return [...group(questions, (question) => question.group)].toSorted(
    ([left], [right]) => Number(right === 'article') - Number(left === 'article'),
  )
}

function answerOf(
  { words }: Edition,
  { id, answer }: Question,
  read: ReadText,
): { readonly lead: DossierText; readonly rest: DossierText } {
  const { text, language } = read(`questions.${id}.answer`, answer)
  const { lead, rest } = leadSentences(text, language ?? words.language)
  return { lead: { text: lead, language }, rest: { text: rest, language } }
}

function lineOf(
  edition: Edition,
  question: Question,
  read: ReadText,
  canRun: boolean,
): QuestionLine {
  const { dossier } = edition
  const { id, confidence, claims, chart } = question
  const scenario =
    question.scenario === undefined ? undefined : dossier.scenarios.get(question.scenario)
  return {
    id,
    question: read(`questions.${id}.question`, question.question),
    lead: answerOf(edition, question, read).lead,
    confidence,
    claims: claimLines(dossier, claims, read),
    scenario: scenario && scenarioRun(dossier, scenario, read, { chart, canRun }),
  }
}

function chartOf(
  { dossier, words }: Edition,
  question: Question,
  read: ReadText,
): ChartOfQuestion | undefined {
  const chart = question.chart === undefined ? undefined : dossier.charts.get(question.chart)
  if (chart === undefined) return undefined
  return {
    path: chartLink(chart.id),
    question: read(`charts.${chart.id}.question`, chart.question),
    record: recordChart(dossier, chart, words),
  }
}
