/** series.csv, series/*.csv and panels: the record that the model is held against. */
import type { Confidence, Seen, SeriesUse } from './evidence-words.ts'
import type { HistoricalDate, Interval } from './historical-date.ts'
import type { Placed } from './placed.ts'

/** One figure of the record; `start` and `end` in decimal years, from first moment to just past the last. */
export interface SeriesPoint extends Interval, Placed {
  readonly from: HistoricalDate
  readonly to: HistoricalDate
  readonly value: number
  readonly unit: string
  /** Bounds where sources differ or the author is unsure. */
  readonly low: number | undefined
  readonly high: number | undefined
  /** Ids of works; the column is `source`. */
  readonly sources: readonly string[]
  readonly seen: Seen
  readonly confidence: Confidence
  readonly note: string
}

/** A series of the record with its figures. */
export interface Series extends Placed {
  /** File name without folder and `.csv`. */
  readonly id: string
  readonly group: string
  readonly title: string
  readonly unit: string
  readonly frequency: string
  readonly use: SeriesUse
  /** The usual confidence of its points. */
  readonly confidence: Confidence
  readonly note: string
  /** In the file's order. */
  readonly points: readonly SeriesPoint[]
  /** Ids of all sources of its points. */
  readonly sources: readonly string[]
}

/** A table of one quantity over years for many places. */
export interface Panel extends Placed {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly source: string
  readonly seen: Seen
  readonly confidence: Confidence
  readonly note: string
  readonly places: readonly string[]
  readonly years: readonly number[]
  /** One row a year, one cell a place; undefined where the source has none. */
  readonly values: readonly (readonly (number | undefined)[])[]
}
