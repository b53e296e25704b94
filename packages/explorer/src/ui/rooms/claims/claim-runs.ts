/** What of the model shows a claim: other stops of its lever, what-ifs of its questions, its chart. */
import type { Claim, Dossier, HistoricalDate, Question, Scenario } from '@thaw/dossier'
import type { DossierText, ReadText } from '../../../prepare/dossier-text.ts'
import type { Words } from '../../../words/words.ts'
import { clockDate } from '../clock-date.ts'
import { tellDate } from '../dates.ts'
import { chartLink, labAt, labLink } from '../lab-link.ts'
import type { NamedPath } from '../row-page.ts'
import { scenarioRun } from '../scenario-run.ts'

/** A way into another world. */
interface WorldRun extends NamedPath {
  /** False where no chart of that world clearly differs from the world as it was. */
  readonly isMoving: boolean
}

/** Ids of the charts that clearly move in a world, those that move most first; undefined where it was not run. */
export interface MovedCharts {
  readonly atStop: (lever: string, slug: string) => readonly string[] | undefined
  readonly inWhatIf: (id: string) => readonly string[] | undefined
}

/** For who has run nothing. */
export const NOTHING_RUN: MovedCharts = { atStop: () => undefined, inWhatIf: () => undefined }

/** All ways into the laboratory that bear on a claim; all may be missing. */
export interface ClaimRuns {
  /** Without stops where it is told, but no variable of the model carries it. */
  readonly lever:
    | { readonly id: string; readonly name: DossierText; readonly stops: readonly WorldRun[] }
    | undefined
  readonly whatIfs: readonly WorldRun[]
  readonly chart: NamedPath | undefined
  /** Only where no lever and no chart shows the claim: the model's world on the day of its event. */
  readonly nearest: { readonly path: string; readonly date: string | undefined } | undefined
}

const NONE: ClaimRuns = { lever: undefined, whatIfs: [], chart: undefined, nearest: undefined }

/**
 * Opens with the claim's chart drawn large, else that of an answer which rests on it, where that moves
 * in the world that is opened; else with the one that moves most. The clock stands where its first
 * event happened, else where its lever acts.
 */
export function claimRuns(
  dossier: Dossier,
  claim: Claim,
  {
    read,
    words,
    canRun,
    moved,
  }: {
    readonly read: ReadText
    readonly words: Words
    readonly canRun: boolean
    readonly moved: MovedCharts
  },
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
  return {
    lever:
      name === undefined
        ? undefined
        : {
            id: told,
            name: read(`levers.${told}.name`, name),
            stops: (lever?.stops ?? []).flatMap(({ word, slug }) => {
              const setting = { lever: told, stop: word, slug, from: undefined }
              const clear = moved.atStop(told, slug)
              const charts = [shownOf(large, clear) ?? []].flat()
              const { path } = labLink(dossier, [setting], { charts, clock })
              if (path === undefined) return []
              const stop = read(`levers.${told}.stops.${slug}`, word)
              return [{ path, name: stop, isMoving: clear?.length !== 0 }]
            }),
          },
    whatIfs: whatIfsOf(dossier, questions).flatMap((scenario) => {
      const clear = moved.inWhatIf(scenario.id)
      const view = { chart: shownOf(large, clear), canRun }
      const { run, question } = scenarioRun(dossier, scenario, read, view)
      return run === undefined ? [] : [{ path: run, name: question, isMoving: clear?.length !== 0 }]
    }),
    chart: chart && {
      path: chartLink(chart.id, clock),
      name: read(`charts.${chart.id}.question`, chart.question),
    },
    nearest:
      lever === undefined && chart === undefined ? nearestOf(dossier, date, words) : undefined,
  }
}

/** The chart that is wished, where it moves; of a world that was not run nobody knows better. */
function shownOf(
  wished: string | undefined,
  clear: readonly string[] | undefined,
): string | undefined {
  if (clear === undefined || clear.length === 0) return wished
  return wished !== undefined && clear.includes(wished) ? wished : clear[0]
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
