/** The draws of a dossier as the engine takes them. */
import type { Posterior } from '@thaw/dossier'
import type { Draws } from '@thaw/engine'

/** All draws, or the first `count` of them. */
export function posteriorDraws(posterior: Posterior, count: number = posterior.drawCount): Draws {
  const { modelNames, values } = posterior
  return { names: modelNames, values: values.subarray(0, count * modelNames.length), count }
}
