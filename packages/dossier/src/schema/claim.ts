/** claims.csv and questions.csv: every statement of the article, judged, and its questions, answered. */
import type { Confidence, Verdict } from './evidence-words.ts'
import type { Placed, Sourced } from './placed.ts'

/** What a sentence claims: that it happened, when, why, or how good it was. */
export type ClaimType = 'fact' | 'date' | 'causal' | 'evaluative'

/** A sentence of the text and what the evidence says of it. */
export interface Claim extends Sourced {
  readonly id: string
  /** Where in the article it stands. */
  readonly section: string
  readonly text: string
  readonly type: ClaimType
  /** What it is about, to list claims by: a lane of the timeline, or another word. May be empty. */
  readonly theme: string
  readonly verdict: Verdict
  readonly why: string
  /** What speaks for the sentence as it is written; our wording of `why` and of the events. */
  readonly speaksFor: string
  /** What speaks against it, or limits it. Both are empty where the author did not tell them apart. */
  readonly speaksAgainst: string
  /** What evidence would change the verdict; may be empty. */
  readonly wouldChange: string
  /** How the model bears on it, in prose. */
  readonly modelNote: string
  readonly lever: string | undefined
  readonly chart: string | undefined
  readonly events: readonly string[]
}

/** A question that readers ask, with an answer and the claims that carry it. */
export interface Question extends Placed {
  readonly id: string
  /** `article`: asked there; other words group the rest. */
  readonly group: string
  readonly question: string
  readonly answer: string
  /** Ids of claims. */
  readonly claims: readonly string[]
  /** The what-if that tests the answer. */
  readonly scenario: string | undefined
  readonly chart: string | undefined
  readonly sources: readonly string[]
  readonly confidence: Confidence
}
