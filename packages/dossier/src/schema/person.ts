/** people.csv, offices.csv, decisions.csv, votes.csv: who was there, in which office, and how they stood. */
import type { HistoricalDate } from './historical-date.ts'
import type { Sourced } from './placed.ts'

/** Someone who acts in the events. */
export interface Person extends Sourced {
  readonly id: string
  readonly name: string
  readonly nameRu: string
  readonly born: HistoricalDate | undefined
  readonly died: HistoricalDate | undefined
  /** Offices in prose, with dates. */
  readonly roles: string
  readonly factions: string
  readonly stance: string
  readonly text: string
  /** Ids of series that count this person among others: the life behind a figure. */
  readonly countedIn: readonly string[]
}

/** One person in one office for one stretch of time. */
export interface Office extends Sourced {
  readonly person: string
  readonly body: string
  /** The body as links and keys have it, the same in all languages; so are all slugs here. */
  readonly bodySlug: string
  readonly rank: string
  readonly rankSlug: string
  readonly from: HistoricalDate
  readonly to: HistoricalDate
  readonly note: string
}

/** A decision on which positions are known: the head of a column of votes. */
export interface Decision extends Sourced {
  readonly id: string
  readonly date: HistoricalDate
  /** Short, as a question. */
  readonly question: string
  readonly body: string
  /** What a score of +1 means. */
  readonly scoreMeaning: string
  readonly event: string | undefined
  /** Ids of series whose figures are coded from these positions. */
  readonly series: readonly string[]
  readonly note: string
}

/** How one person stood in one decision. */
export interface Vote extends Sourced {
  readonly decision: string
  readonly person: string
  readonly date: HistoricalDate
  readonly rank: string
  readonly rankSlug: string
  /** In words. */
  readonly position: string
  readonly positionSlug: string
  /** The author's coding, -1 to 1; see the decision. */
  readonly score: number | undefined
  /** Without a vote in that body. */
  readonly isAdvisory: boolean
  /** No record of the session has this position: it follows from other evidence, as the note says. */
  readonly isReconstructed: boolean
  readonly note: string
}
