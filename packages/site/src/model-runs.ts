/** The runs that the pages of one edition show, each done once for all editions and all pages. */
import type { Dossier } from '@thaw/dossier'
import { lower } from '@thaw/engine'
import type { Draws, Ensemble, Program } from '@thaw/engine'
import { historicalInputs, pageRequest, type RunWorld } from '@thaw/explorer'
import type { EnsembleCache } from './ensemble-cache.ts'
import { pageDraws } from './page-draws.ts'

/** A dossier's model, lowered, with what runs it. */
export interface ModelRuns {
  readonly program: Program
  readonly draws: Draws
  /** The world as it was. */
  readonly base: Ensemble
  /** Any other world, set apart from it draw by draw. */
  readonly run: RunWorld
}

/** Undefined where the dossier has no model, or draws nothing of it. */
export async function modelRuns(
  dossier: Dossier,
  cache: EnsembleCache,
): Promise<ModelRuns | undefined> {
  const { model } = dossier
  if (model === undefined || dossier.charts.size === 0) return undefined
  const program = lower(model)
  const draws = pageDraws(dossier)
  const run: RunWorld = (inputs) => cache.run(pageRequest(dossier, program, draws, inputs))
  return { program, draws, run, base: await run(historicalInputs(dossier)) }
}
