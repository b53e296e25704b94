/** What of the model shows a claim: other stops of its lever, what-ifs of its questions, its chart. */
import type { Claim, Dossier, Question, Scenario } from '@thaw/dossier'
import type { DossierText, ReadText } from '../../../prepare/dossier-text.ts'
import { clockDate } from '../clock-date.ts'
import { chartLink, labLink } from '../lab-link.ts'
import { scenarioRun } from '../scenario-run.ts'

/** A way into the laboratory, from the edition's first page, and what it is called. */
interface NamedRun {
  readonly path: string
  readonly name: DossierText
}

/** All ways into the laboratory that bear on a claim; all may be missing. */
export interface ClaimRuns {
  readonly lever:
    | { readonly id: string; readonly name: DossierText; readonly stops: readonly NamedRun[] }
    | undefined
  readonly whatIfs: readonly NamedRun[]
  readonly chart: NamedRun | undefined
}

/**
 * Opens with the claim's chart drawn large, else that of an answer which rests on it; the clock stands
 * where its first event happened, else where its lever acts.
 */
export function claimRuns(
  dossier: Dossier,
  claim: Claim,
  { read, canRun }: { readonly read: ReadText; readonly canRun: boolean },
): ClaimRuns {
  if (!canRun) return { lever: undefined, whatIfs: [], chart: undefined }
  const lever = claim.lever === undefined ? undefined : dossier.levers.get(claim.lever)
  const chart = claim.chart === undefined ? undefined : dossier.charts.get(claim.chart)
  const date = claim.events.map((id) => dossier.events.get(id)).find(Boolean)?.date ?? lever?.date
  const clock = date && clockDate(date)
  const questions = questionsOn(dossier, claim)
  const large = chart?.id ?? questions.flatMap((question) => question.chart ?? [])[0]
  const charts = large === undefined ? [] : [large]
  return {
    lever: lever && {
      id: lever.id,
      name: read(`levers.${lever.id}.name`, lever.name),
      stops: lever.stops.flatMap(({ word, slug }) => {
        const setting = { lever: lever.id, stop: word, slug, from: undefined }
        const { path } = labLink(dossier, [setting], { charts, clock })
        if (path === undefined) return []
        return [{ path, name: read(`levers.${lever.id}.stops.${slug}`, word) }]
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
  }
}

const questionsOn = ({ questions }: Dossier, claim: Claim): readonly Question[] =>
  [...questions.values()].filter((question) => question.claims.includes(claim.id))

/** Those that test the answers, each once. */
function whatIfsOf({ scenarios }: Dossier, questions: readonly Question[]): readonly Scenario[] {
  const ids = new Set(questions.flatMap(({ scenario }) => scenario ?? []))
  return [...ids].flatMap((id) => scenarios.get(id) ?? [])
}
