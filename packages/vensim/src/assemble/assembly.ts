/** What the joining of statements needs of the file around them. */
import type { Report } from '../issue.ts'
import type { Ranges } from '../subscripts/ranges.ts'

/** Ranges to open names with, and where faults are told. */
export interface Assembly {
  readonly ranges: Ranges
  readonly report: Report
}
