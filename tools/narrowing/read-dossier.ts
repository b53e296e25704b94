/** What narrowing needs of a dossier: its program, its uncertain inputs and its observations. */
import { faultsOfPrior, type Observation, type Parameter } from '@thaw/analysis'
import { formatIssue, hasErrors } from '@thaw/core'
import { loadDossier, readDossierFolder, type Dossier } from '@thaw/dossier'
import { lower, type Program } from '@thaw/engine'
import { observationsOf } from './observations-of.ts'

export interface NarrowingTask {
  readonly dossier: Dossier
  readonly program: Program
  readonly parameters: readonly Parameter[]
  /** What the draws are narrowed to. */
  readonly observations: readonly Observation[]
  /** Later figures of the same series, held back. */
  readonly heldOut: readonly Observation[]
}

/** A parameter that the draws of last time have not: the draws made now will. */
const MISSING_IN_OLD_DRAWS = 'DO222'

/** Reads a dossier; what is wrong with it is returned in words. */
export async function readTask(folder: string): Promise<NarrowingTask | readonly string[]> {
  const files = await readDossierFolder(folder)
  const { value: dossier, issues } = loadDossier(files.value)
  if (dossier.model === undefined) {
    return [...files.issues, ...issues].map((issue) => formatIssue(issue))
  }
  const parameters = parametersOf(dossier)
  const faults = parameters.flatMap(({ name, prior }) =>
    faultsOfPrior(prior).map((fault) => `parameters.csv: ${name}: ${fault}`),
  )
  if (faults.length > 0) return faults
  const relevant = issues.filter(
    ({ code, span }) =>
      /^(model|parameters|fit)\b/.test(span?.file ?? '') && code !== MISSING_IN_OLD_DRAWS,
  )
  if (hasErrors(relevant)) return relevant.map((issue) => formatIssue(issue))
  return {
    dossier,
    program: lower(dossier.model),
    parameters,
    observations: observationsOf(dossier.fits, dossier.series),
    heldOut: heldOut(dossier),
  }
}

function heldOut({ fits, series, model }: Dossier): readonly Observation[] {
  const stop = model?.time.stop ?? -Infinity
  const later = fits.map((target) => ({ ...target, from: target.until, until: stop }))
  return observationsOf(later, series).filter(({ end }) => end <= stop)
}

function parametersOf(dossier: Dossier): readonly Parameter[] {
  return dossier.parameters.map(({ modelName, prior, centre, spread, low, high }) => ({
    name: modelName,
    prior: { form: prior, centre, spread, low, high },
  }))
}
