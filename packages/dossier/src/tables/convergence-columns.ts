/** Columns of convergence.csv. */
import { someNumber, someText } from '../read/cells.ts'
import { column, type Columns } from '../read/table.ts'
import type { ParameterConvergence } from '../schema/parameter.ts'

/** Columns of convergence.csv. */
export const convergenceColumns: Columns<ParameterConvergence> = {
  parameter: column('parameter', someText),
  rHat: column('r_hat', someNumber),
  bulkSample: column('bulk_sample', someNumber),
  tailSample: column('tail_sample', someNumber),
  widthOfPrior: column('width_of_prior', someNumber),
}
