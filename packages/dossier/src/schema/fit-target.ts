/** fit.csv: which figures of the record the draws were narrowed to, and how closely. */
import type { VariableKey } from '@thaw/model'
import type { RecordReading } from './chart.ts'
import type { Years } from './historical-date.ts'
import type { Placed } from './placed.ts'

/** How a distance from the record counts: of logarithms, of values, or of small whole counts. */
export type FitError = 'lognormal' | 'normal' | 'count'

/** What a figure says of the truth: what it is, that it is no less, or that it is no more (a censored figure). */
export type FitBound = 'exact' | 'at least' | 'at most'

/** Figures of one series that an output of the model was fitted to. */
export interface FitTarget extends Placed {
  /** Names the mode in tables and results. */
  readonly id: string
  readonly variable: string
  readonly variableKey: VariableKey
  /** The same name as the engine prints it; as written where the model has no such variable. */
  readonly modelName: string
  readonly series: string
  /** Only figures in this unit; empty: all. */
  readonly unit: string
  /** Only figures that lie in this stretch. */
  readonly from: Years
  readonly until: Years
  /** Later figures up to here are held back to judge by; Infinity: up to the end of the model. */
  readonly heldOutUntil: Years
  readonly reading: RecordReading
  /** Compared value = record value x this; above zero. */
  readonly factor: number
  /** Added to the date of a figure. */
  readonly shiftYears: Years
  readonly error: FitError
  readonly spread: number
  /** Added on both sides before logarithms are taken. */
  readonly floor: number
  /** Bounds narrow draws and are not judged: there is no telling how far they are from the truth. */
  readonly bound: FitBound
  readonly reason: string
}
