/** The levers of history, those that the model has and those that it has not. */
import {
  leverData,
  leverIds,
  leverPath,
  LEVERS_PATH,
  leversData,
  prepareCauses,
  prepareLeverMoves,
  type Edition,
  type LeverRuns,
} from '@thaw/explorer'
import type { ModelRuns } from '../model-runs.ts'
import type { PlannedPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-rooms.ts'

/** All levers, and a page for each. */
export const leversPages: PlanRoom = async (edition, runs) => {
  const { dossier, words, home } = edition
  const ids = leverIds(dossier)
  if (ids.length === 0) return []
  const told = await leverRuns(edition, runs)
  const about = { count: ids.length, dossier: dossier.manifest.title }
  const first: PlannedPage = {
    head: {
      path: home + LEVERS_PATH,
      title: words.text('levers.title'),
      description: words.text('levers.about', about),
    },
    page: { kind: 'levers', data: leversData(edition) },
  }
  return [
    first,
    ...ids.map((id): PlannedPage => {
      const data = leverData(edition, told, id)
      const title = data.name.text
      const description = words.text('levers.about-one', { lever: title })
      const head = { path: home + leverPath(id), title, description }
      return { head, page: { kind: 'lever', data } }
    }),
  ]
}

async function leverRuns(
  edition: Edition,
  runs: ModelRuns | undefined,
): Promise<LeverRuns | undefined> {
  const { model } = edition.dossier
  if (runs === undefined || model === undefined) return undefined
  return {
    moves: await prepareLeverMoves(edition, runs.run),
    causes: prepareCauses(edition, model),
    draws: runs.draws.count,
  }
}
