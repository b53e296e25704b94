/** From a dossier to what is calibrated, or why it cannot be. */
import { faultsOfTask, fitTaskOf, type FitTask } from '@thaw/calibration'
import type { Checked } from '@thaw/core'
import { cliIssue } from '../cli-issue.ts'
import { insideDossier } from '../inside-dossier.ts'
import type { Subject } from '../subject.ts'
import { faultsOfInputs } from './faults-of-inputs.ts'

/** About the draws of last time, whatever its place; those made now take their place. */
const OF_OLD_DRAWS: ReadonlySet<string> = new Set(['DO222'])

/** Issues: CL116, those of the files that are read, and those of the task. */
export function readTask({ name, dossier, issues }: Subject): Checked<FitTask | undefined> {
  if (dossier === undefined) {
    const found = issues.length > 0 ? issues : [cliIssue('CL116', { path: name })]
    return { value: undefined, issues: found }
  }
  const own = faultsOfInputs(issues).filter(({ code }) => !OF_OLD_DRAWS.has(code))
  const task = fitTaskOf(dossier)
  if (task === undefined) return { value: undefined, issues: own.length > 0 ? own : issues }
  // The task names files as they are called in the dossier; a person sees them from where they stand.
  const faults = faultsOfTask(task).map((issue) => insideDossier(issue, name))
  return { value: task, issues: own.length > 0 ? own : faults }
}
