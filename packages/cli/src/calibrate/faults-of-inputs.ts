/** Which faults of a dossier stand between it and a calibration. */
import type { Issue } from '@thaw/core'

/** Files that a calibration reads, by the name that they begin with. */
const READ = /(^|\/)(model\.|parameters\.csv|fit\.csv|series(\.csv$|\/))/

/** The errors in the files that a calibration reads: the model, the priors, fit.csv and the record. */
export function faultsOfInputs(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ severity, span }) => severity === 'error' && READ.test(span?.file ?? ''))
}
