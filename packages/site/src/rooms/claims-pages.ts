/** What the text claims, judged: the list, a page for each claim, and a worksheet. */
import type { Claim } from '@thaw/dossier'
import {
  CLAIMS_PATH,
  CLAIMS_SHEET_PATH,
  claimData,
  claimPath,
  claimReview,
  claimsData,
  claimsInOrder,
  leverMoves,
  NOTHING_RUN,
  prepareWorldMoves,
  readSettings,
  sheetData,
  verdictMark,
  type Edition,
  type MovedCharts,
  type MovesIn,
} from '@thaw/explorer'
import type { ModelRuns } from '../model-runs.ts'
import { once } from '../once.ts'
import { MARK } from '../pictures/draw-card.ts'
import { roomPage, type PlannedPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-room.ts'

/** The claims. */
export const claimsPages: PlanRoom = (edition, runs) => {
  const { dossier, words } = edition
  if (dossier.claims.size === 0) return []
  const movesIn = once(() => runs && prepareWorldMoves(edition, runs.run))
  const overview = roomPage(
    edition,
    {
      path: CLAIMS_PATH,
      title: words.text('claims.title'),
      description: words.text('claims.about', { claims: dossier.claims.size }),
    },
    () => ({ kind: 'claims', data: claimsData(edition) }),
  )
  const sheet = roomPage(
    edition,
    {
      path: CLAIMS_SHEET_PATH,
      title: words.text('claims.sheet-head'),
      description: words.text('claims.sheet-description'),
    },
    () => ({ kind: 'claims-sheet', data: sheetData(edition) }),
  )
  const pages = claimsInOrder(dossier).map((claim) => claimPage(edition, claim, { runs, movesIn }))
  return [overview, ...pages, sheet]
}

/** What the pages of claims are made with. */
interface ClaimRunning {
  readonly runs: ModelRuns | undefined
  readonly movesIn: () => Promise<MovesIn> | undefined
}

function claimPage(edition: Edition, claim: Claim, { runs, movesIn }: ClaimRunning): PlannedPage {
  const { dossier, words } = edition
  const page = roomPage(
    edition,
    {
      path: claimPath(claim.id),
      title: `${claim.id}: ${claim.text}`,
      description: words.text('claims.one-about', { claim: claim.text }),
      about: [claimReview(claim, dossier.manifest, words)],
    },
    async () => {
      const moved = await movedCharts(edition, claim, await movesIn())
      const data = claimData(edition, claim, runs !== undefined, moved)
      return { kind: 'claim', data }
    },
  )
  const { text, verdict } = claim
  const card = {
    title: text,
    note: words.text('reading.verdict', { verdict }),
    mark: verdictMark(verdict, MARK),
  }
  return { ...page, card }
}

/** What the worlds move that a claim leads to: stops of its lever, and what-ifs of answers that use it. */
async function movedCharts(
  { dossier }: Edition,
  claim: Claim,
  movesIn: MovesIn | undefined,
): Promise<MovedCharts> {
  if (movesIn === undefined) return NOTHING_RUN
  const lever = dossier.levers.get(claim.lever ?? '')
  const moves = lever === undefined ? [] : await leverMoves(lever, movesIn)
  const stops = new Map(moves.map(({ slug, clear }) => [slug, clear.map(({ chart }) => chart)]))
  const whatIfs = new Map<string, readonly string[]>()
  for (const { claims, scenario } of dossier.questions.values()) {
    const row = claims.includes(claim.id) ? dossier.scenarios.get(scenario ?? '') : undefined
    if (row === undefined || whatIfs.has(row.id)) continue
    const { clear } = await movesIn(readSettings(dossier, row.settings).levers)
    whatIfs.set(
      row.id,
      clear.map(({ chart }) => chart),
    )
  }
  return {
    atStop: (_, slug) => stops.get(slug),
    inWhatIf: (id) => whatIfs.get(id),
  }
}
