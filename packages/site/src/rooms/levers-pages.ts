/** The levers of history, those that the model has and those that it has not. */
import {
  leverData,
  leverIds,
  leverMoves,
  leverPath,
  LEVERS_PATH,
  leversData,
  prepareCauses,
  prepareWorldMoves,
  type Edition,
  type LeverRuns,
} from '@thaw/explorer'
import type { ModelRuns } from '../model-runs.ts'
import { once } from '../once.ts'
import { roomPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-room.ts'

/** All levers, and a page for each. */
export const leversPages: PlanRoom = (edition, runs) => {
  const { dossier, words } = edition
  const ids = leverIds(dossier)
  if (ids.length === 0) return []
  const told = leverRuns(edition, runs)
  const about = { count: ids.length, dossier: dossier.manifest.title }
  return [
    roomPage(
      edition,
      {
        path: LEVERS_PATH,
        title: words.text('levers.title'),
        description: words.text('levers.about', about),
      },
      () => ({ kind: 'levers', data: leversData(edition) }),
    ),
    ...ids.map((id) => {
      const title = (dossier.levers.get(id) ?? dossier.leverHistories.get(id))?.name ?? id
      const description = words.text('levers.about-one', { lever: title })
      return roomPage(edition, { path: leverPath(id), title, description }, async () => ({
        kind: 'lever',
        data: leverData(edition, await told(id), id),
      }))
    }),
  ]
}

/** Runs the stops of a lever when its page is made. */
function leverRuns(
  edition: Edition,
  runs: ModelRuns | undefined,
): (id: string) => Promise<LeverRuns | undefined> {
  const { model, levers } = edition.dossier
  if (runs === undefined || model === undefined) return () => Promise.resolve(undefined)
  const movesIn = once(() => prepareWorldMoves(edition, runs.run))
  const causes = once(() => prepareCauses(edition, model))
  return async (id) => {
    const lever = levers.get(id)
    const moves = lever === undefined ? [] : await leverMoves(lever, await movesIn())
    return { moves, causes: causes(), draws: runs.draws.count }
  }
}
