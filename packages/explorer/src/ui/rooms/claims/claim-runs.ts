/** What of the model shows a claim: other stops of its lever, what-ifs of its questions, its chart. */
import type { Claim, Dossier, HistoricalDate, Question, Scenario } from '@thaw/dossier'
import type { DossierText, ReadText } from '../../../prepare/dossier-text.ts'
import type { Words } from '../../../words/words.ts'
import { clockDate } from '../clock-date.ts'
import { tellDate } from '../dates.ts'
import { chartLink, labAt, labLink } from '../lab-link.ts'
import { scenarioRun } from '../scenario-run.ts'

/** A way into the laboratory, from the edition's first page, and what it is called. */
interface NamedRun {
  readonly path: string
  readonly name: DossierText
}

/** All ways into the laboratory that bear on a claim; all may be missing. */
export interface ClaimRuns {
  /** Without stops where it is told, but no variable of the model carries it. */
  readonly lever:
    | { readonly id: string; readonly name: DossierText; readonly stops: readonly NamedRun[] }
    | undefined
  readonly whatIfs: readonly NamedRun[]
  readonly chart: NamedRun | undefined
  /** Only where no lever and no chart shows the claim: the model's world on the day of its event. */
  readonly nearest: { readonly path: string; readonly date: string | undefined } | undefined
}

const NONE: ClaimRuns = { lever: undefined, whatIfs: [], chart: undefined, nearest: undefined }

/**
 * Opens with the claim's chart drawn large, else that of an answer which rests on it; the clock stands
 * where its first event happened, else where its lever acts.
 */
export function claimRuns(
  dossier: Dossier,
  claim: Claim,
  {
    read,
    words,
    canRun,
  }: { readonly read: ReadText; readonly words: Words; readonly canRun: boolean },
): ClaimRuns {
  if (!canRun) return NONE
  const told = claim.lever ?? ''
  const lever = dossier.levers.get(told)
  const chart = dossier.charts.get(claim.chart ?? '')
  const name = lever?.name ?? dossier.leverHistories.get(told)?.name
  const date = claim.events.map((id) => dossier.events.get(id)).find(Boolean)?.date ?? lever?.date
  const clock = date && clockDate(date)
  const questions = questionsOn(dossier, claim)
  const large = chart?.id ?? questions.flatMap((question) => question.chart ?? [])[0]
  const charts = large === undefined ? [] : [large]
  return {
    lever:
      name === undefined
        ? undefined
        : {
            id: told,
            name: read(`levers.${told}.name`, name),
            stops: (lever?.stops ?? []).flatMap(({ word, slug }) => {
              const setting = { lever: told, stop: word, slug, from: undefined }
              const { path } = labLink(dossier, [setting], { charts, clock })
              if (path === undefined) return []
              return [{ path, name: read(`levers.${told}.stops.${slug}`, word) }]
            }),
          },
    whatIfs: whatIfsOf(dossier, questions).flatMap((scenario) => {
      const { run, question } = scenarioRun(dossier, scenario, read, { chart: large, canRun })
      return run === undefined ? [] : [{ path: run, name: question }]
    }),
    chart: chart && {
      path: chartLink(chart.id, clock),
      name: read(`charts.${chart.id}.question`, chart.question),
    },
    nearest:
      lever === undefined && chart === undefined ? nearestOf(dossier, date, words) : undefined,
  }
}

/** A day on which the model does not run is not named: the laboratory would stand elsewhere. */
function nearestOf(
  dossier: Dossier,
  date: HistoricalDate | undefined,
  words: Words,
): ClaimRuns['nearest'] {
  const plain = labAt(dossier, {})
  const path = date === undefined ? plain : labAt(dossier, { clock: clockDate(date) })
  return { path, date: date === undefined || path === plain ? undefined : tellDate(date, words) }
}

const questionsOn = ({ questions }: Dossier, claim: Claim): readonly Question[] =>
  [...questions.values()].filter((question) => question.claims.includes(claim.id))

/** Those that test the answers, each once. */
function whatIfsOf({ scenarios }: Dossier, questions: readonly Question[]): readonly Scenario[] {
  const ids = new Set(questions.flatMap(({ scenario }) => scenario ?? []))
  return [...ids].flatMap((id) => scenarios.get(id) ?? [])
}
