/** events.csv: what happened. */
import type { HistoricalDate, Interval } from './historical-date.ts'
import type { Sourced } from './placed.ts'

/** Something that happened. */
export interface HistoricalEvent extends Sourced {
  readonly id: string
  readonly date: HistoricalDate
  /** Last day of what took longer than `date` says. */
  readonly endDate: HistoricalDate | undefined
  /** From the start of `date` to the end of `endDate`, or of `date`. */
  readonly interval: Interval
  readonly title: string
  readonly text: string
  /** Ids of people.csv. */
  readonly people: readonly string[]
  /** Names of people who have no page. */
  readonly otherPeople: readonly string[]
  readonly kinds: readonly string[]
  readonly lane: string
  /** A turning point: drawn as a diamond. */
  readonly isTurning: boolean
}
