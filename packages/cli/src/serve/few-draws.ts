/** The same dossier with few draws: shown at once after a change of the model, until all have run. */
import type { Dossier } from '@thaw/dossier'

/** Enough for a fan whose shape is right. */
const FEW = 50

/** A dossier with the first draws only; the same one where it has no more than that. */
export function fewDraws(dossier: Dossier): Dossier {
  const { posterior } = dossier
  if (posterior === undefined || posterior.drawCount <= FEW) return dossier
  const values = posterior.values.slice(0, FEW * posterior.variables.length)
  return { ...dossier, posterior: { ...posterior, drawCount: FEW, values } }
}

/** True when the runs behind the sites of both are the same: model, levers, charts and draws. */
export function hasSameRuns(before: Dossier, after: Dossier): boolean {
  return (
    before.modelText === after.modelText &&
    settingsOf(before) === settingsOf(after) &&
    isSame(before.posterior?.values, after.posterior?.values)
  )
}

function settingsOf({ levers, charts, parameters }: Dossier): string {
  const set = [...levers.values()].map(({ variable, stops, history }) => [variable, stops, history])
  const outputs = [...charts.values()].map(({ variable }) => variable)
  // Priors are drawn from where there is no posterior.
  const priors = parameters.map(({ variable, prior, centre, spread, low, high }) => [
    variable,
    prior,
    centre,
    spread,
    low,
    high,
  ])
  return JSON.stringify([set, outputs, priors])
}

function isSame(left: Float64Array | undefined, right: Float64Array | undefined): boolean {
  if (left === undefined || right === undefined) return left === right
  return left.length === right.length && left.every((value, index) => value === right[index])
}
