/** The draws that the pages run with: those narrowed to the record, or draws of the priors. */
import { latinHypercube } from '@thaw/analysis'
import type { Dossier } from '@thaw/dossier'
import type { Draws } from '@thaw/engine'

/** Draws of priors where nothing was narrowed: enough for a fan, and the same in every build. */
const prior = { count: 200, seed: 1 }

/**
 * The posterior's draws as the engine takes them; a Latin hypercube of the priors where there is
 * none; one draw that sets nothing where nothing is uncertain.
 */
export function pageDraws(dossier: Dossier): Draws {
  const { posterior, parameters } = dossier
  if (posterior !== undefined && posterior.drawCount > 0) {
    return {
      names: posterior.variables,
      values: posterior.values,
      count: posterior.drawCount,
    }
  }
  if (parameters.length === 0) return { names: [], values: new Float64Array(), count: 1 }
  const uncertain = parameters.map(({ variable, prior: form, centre, spread, low, high }) => ({
    name: variable,
    prior: { form, centre, spread, low, high },
  }))
  return latinHypercube(uncertain, prior.count, prior.seed)
}
