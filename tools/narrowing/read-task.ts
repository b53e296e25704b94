/** Reads a dossier as a task to calibrate. */
import { faultsOfTask, fitTaskOf, type FitTask } from '@thaw/calibration'
import { formatIssue, hasErrors } from '@thaw/core'
import { loadDossier, readDossierFolder } from '@thaw/dossier'

/** A parameter that the draws of last time have not: the draws made now will. */
const MISSING_IN_OLD_DRAWS = 'DO222'

/** Reads a dossier; what is wrong with it is returned in words. */
export async function readTask(folder: string): Promise<FitTask | readonly string[]> {
  const files = await readDossierFolder(folder)
  const { value: dossier, issues } = loadDossier(files.value)
  const task = fitTaskOf(dossier)
  if (task === undefined) return [...files.issues, ...issues].map((issue) => formatIssue(issue))
  const faults = faultsOfTask(task)
  if (faults.length > 0) return faults
  const relevant = issues.filter(
    ({ code, span }) =>
      /^(model|parameters|fit)\b/.test(span?.file ?? '') && code !== MISSING_IN_OLD_DRAWS,
  )
  return hasErrors(relevant) ? relevant.map((issue) => formatIssue(issue)) : task
}
