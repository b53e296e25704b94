/** What the text claims, judged: the list, a page for each claim, and a worksheet. */
import {
  CLAIMS_PATH,
  CLAIMS_SHEET_PATH,
  claimData,
  claimPath,
  claimReview,
  claimsData,
  claimsInOrder,
  NOTHING_RUN,
  prepareWorldMoves,
  readSettings,
  sheetData,
  type Edition,
  type MovedCharts,
} from '@thaw/explorer'
import type { ModelRuns } from '../model-runs.ts'
import type { PlannedPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-rooms.ts'

/** The claims. */
export const claimsPages: PlanRoom = async (edition, runs) => {
  const { dossier, words, home } = edition
  if (dossier.claims.size === 0) return []
  const moved = await movedCharts(edition, runs)
  const pages = claimsInOrder(dossier).map((claim): PlannedPage => {
    const head = {
      path: home + claimPath(claim.id),
      title: `${claim.id}: ${claim.text}`,
      description: words.text('claims.one-about', { claim: claim.text }),
      about: [claimReview(claim, dossier.manifest, words)],
    }
    return {
      head,
      page: { kind: 'claim', data: claimData(edition, claim, runs !== undefined, moved) },
    }
  })
  const sheet: PlannedPage = {
    head: {
      path: home + CLAIMS_SHEET_PATH,
      title: words.text('claims.sheet-head'),
      description: words.text('claims.sheet-description'),
    },
    page: { kind: 'claims-sheet', data: sheetData(edition) },
  }
  const overview: PlannedPage = {
    head: {
      path: home + CLAIMS_PATH,
      title: words.text('claims.title'),
      description: words.text('claims.about', { claims: dossier.claims.size }),
    },
    page: { kind: 'claims', data: claimsData(edition) },
  }
  return [overview, ...pages, sheet]
}

/** What the worlds move that claims lead to: stops of their levers, and what-ifs of answers that use them. */
async function movedCharts(edition: Edition, runs: ModelRuns | undefined): Promise<MovedCharts> {
  if (runs === undefined) return NOTHING_RUN
  const { claims, levers, questions, scenarios } = edition.dossier
  const movesIn = await prepareWorldMoves(edition, runs.run)
  const clearIn = async (values: Readonly<Record<string, number>>): Promise<readonly string[]> =>
    (await movesIn(values)).clear.map(({ chart }) => chart)
  const stops = new Map<string, readonly string[]>()
  for (const id of new Set([...claims.values()].flatMap(({ lever }) => lever ?? []))) {
    for (const { slug, value } of levers.get(id)?.stops ?? []) {
      if (slug === levers.get(id)?.history.slug) continue
      stops.set(`${id} ${slug}`, await clearIn({ [id]: value }))
    }
  }
  const whatIfs = new Map<string, readonly string[]>()
  for (const question of questions.values()) {
    const row = scenarios.get(question.scenario ?? '')
    if (row === undefined || question.claims.length === 0 || whatIfs.has(row.id)) continue
    whatIfs.set(row.id, await clearIn(readSettings(edition.dossier, row.settings).levers))
  }
  return {
    atStop: (lever, slug) => stops.get(`${lever} ${slug}`),
    inWhatIf: (id) => whatIfs.get(id),
  }
}
