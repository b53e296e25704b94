/** The same dossier with few draws: shown at once after a change of the model, until all have run. */
import { hashText } from '@thaw/core'
import type { Dossier } from '@thaw/dossier'

/** Enough for a fan whose shape is right. */
const FEW = 100

/** A dossier with the first draws only; the same one where it has no more than that. */
export function fewDraws(dossier: Dossier): Dossier {
  const { posterior } = dossier
  if (posterior === undefined || posterior.drawCount <= FEW) return dossier
  const values = posterior.values.slice(0, FEW * posterior.variables.length)
  return { ...dossier, posterior: { ...posterior, drawCount: FEW, values } }
}

/** A text that changes with everything that the runs behind a site hang on. */
export function runsKey({ modelText, posterior, levers, charts }: Dossier): string {
  const settings = [...levers.values()].map(({ variable, stops, history }) => [
    variable,
    stops,
    history,
  ])
  const outputs = [...charts.values()].map(({ variable }) => variable)
  const draws = posterior?.values.join() ?? ''
  return hashText(JSON.stringify([modelText, settings, outputs, draws]))
}
