/** A date as historians write it (EDTF levels 0 and 1), with the stretch of time it covers. */
import type { DateInterval, Years } from '@thaw/core'

/** Decimal years, as core has them. */
export type { Years }

/** From the first moment to just past the last, in decimal years. */
export interface Interval {
  readonly start: Years
  readonly end: Years
}

/** How much of a date is known. */
export type DatePrecision = 'day' | 'month' | 'year' | 'decade' | 'century' | 'interval'

/** Both ends are finite: a dossier draws every date it holds. */
export interface HistoricalDate extends DateInterval {
  /** As written: `1851-05-01`, `1851`, `185X`, `1851?`, `1851/1856`. */
  readonly text: string
  readonly precision: DatePrecision
}
