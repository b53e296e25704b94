/** dossier.yaml: what the dossier is called, which model it runs and what its front page asks. */
import type { HistoricalDate } from './historical-date.ts'

/** A dated mark on the time axis of every chart. */
export interface Moment {
  readonly date: HistoricalDate
  readonly label: string
  readonly event: string | undefined
}

/** The front page: one lever, one chart, one question. */
export interface FrontPage {
  readonly lever: string
  readonly chart: string
  readonly question: string
  /** One sentence that puts the reader into the moment. */
  readonly setting: string
  /** What the reader should know before believing the chart. */
  readonly caution: string
  /** The claim that `caution` rests on. */
  readonly cautionClaim: string | undefined
}

/** The text whose sentences the claims judge. */
export interface Article {
  readonly title: string
  readonly author: string
  readonly url: string
  /** Ids of the events that the article itself dates. */
  readonly events: readonly string[]
}

/** Who made the data of one part of the dossier, and under which terms it may be used. */
export interface Attribution {
  readonly name: string
  readonly licence: string
  /** Words to print beside the data. */
  readonly text: string
  /** Sources this attribution speaks of. */
  readonly sources: readonly string[]
}

/** What a dossier is called, which model it runs, and how its pages begin. */
export interface Manifest {
  readonly title: string
  readonly tagline: string
  /** Language tags; the first is the main one. */
  readonly languages: readonly string[]
  readonly licence: string
  readonly cite: string
  /** Where the site stands for everyone, with a slash at its end; empty where that is not settled. */
  readonly address: string
  /** Where readers may write: `mailto:ann@example.org` or the https address of a page; may be empty. */
  readonly contact: string
  /** Path of the model file inside the dossier. */
  readonly model: string
  readonly front: FrontPage | undefined
  /** Where the clock stands when a page opens. */
  readonly clock: { readonly date: HistoricalDate; readonly label: string } | undefined
  readonly moments: readonly Moment[]
  /** Lanes of the timeline, in order; empty: as they first occur in events.csv. */
  readonly lanes: readonly string[]
  readonly article: Article | undefined
  /** What is owed to the people in the numbers; stands in the footer. */
  readonly dutyNote: string
  readonly attributions: readonly Attribution[]
}
