/** A date as historians write it (EDTF levels 0 and 1), with the stretch of time it covers. */

/** Time in decimal years: 1956.5 is the middle of 1956; a day is one 365th or 366th of its year. */
export type Years = number

/** From the first moment to just past the last, in decimal years. */
export interface Interval {
  readonly start: Years
  readonly end: Years
}

export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval'

export interface HistoricalDate extends Interval {
  /** As written: `1956-02-25`, `1956`, `195X`, `1956?`, `1953/1956`. */
  readonly text: string
  readonly precision: DatePrecision
  /** Marked with `?` (uncertain) or `%`. */
  readonly isUncertain: boolean
  /** Marked with `~` (about) or `%`. */
  readonly isApproximate: boolean
}
