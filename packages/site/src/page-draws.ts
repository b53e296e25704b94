/** The draws that the pages run with: those narrowed to the record, or the model's own numbers alone. */
import type { Dossier } from '@thaw/dossier'
import type { Draws } from '@thaw/engine'

/** The posterior's draws as the engine takes them; one draw that sets nothing where there is none. */
export function pageDraws(dossier: Dossier): Draws {
  const { posterior } = dossier
  if (posterior === undefined || posterior.drawCount === 0) {
    return { names: [], values: new Float64Array(), count: 1 }
  }
  return {
    names: posterior.variables,
    values: posterior.values,
    count: posterior.drawCount,
  }
}
