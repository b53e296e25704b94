/** levers.csv and levers-history.csv: what a reader may set, and what was really decided. */
import type { VariableKey } from '@thaw/model'
import type { Confidence } from './evidence-words.ts'
import type { HistoricalDate } from './historical-date.ts'
import type { Placed, Sourced } from './placed.ts'

/** A named position of a lever. */
export interface LeverStop {
  readonly word: string
  /** The word of the main language as links and keys write it; the same in every language. */
  readonly slug: string
  /** In the lever's unit: what the model input is set to. */
  readonly value: number
  /** What the stop means, from levers-history.csv; empty where it says nothing. */
  readonly about: string
}

/** What a lever was called before, so that old links and keys still find it. */
export interface FormerNames {
  /** Old ids of the lever. */
  readonly ids: readonly string[]
  /** Stops that had another word: its slug, and the slug of the stop that it is now. */
  readonly stops: readonly { readonly old: string; readonly slug: string }[]
}

/** An input of the model that a reader may set. */
export interface Lever extends Placed {
  readonly id: string
  readonly group: string
  /** The group as keys write it; the same in every language. */
  readonly groupSlug: string
  readonly name: string
  /** Name of the model input it sets, as written. */
  readonly variable: string
  /** The same name as the checked model keys it. */
  readonly variableKey: VariableKey
  /** The same name as the engine prints it; as written where the model has no such variable. */
  readonly modelName: string
  readonly unit: string
  /** In the author's order; never empty. */
  readonly stops: readonly LeverStop[]
  /** The stop that happened. */
  readonly history: LeverStop
  /** Range a number may take. */
  readonly low: number
  readonly high: number
  /** When the lever takes effect. */
  readonly date: HistoricalDate
  readonly event: string | undefined
  /** One honest line on what the mechanism would do. */
  readonly expectation: string
  readonly about: string
  readonly sources: readonly string[]
  readonly confidence: Confidence
  readonly formerly: FormerNames
}

/** A stop in words, as the history of a lever lists it. */
export interface WordedStop {
  readonly word: string
  readonly slug: string
  readonly text: string
  readonly isHistory: boolean
}

/** The page about a lever: what it stood for, what happened, who argues what. Joined by id. */
export interface LeverHistory extends Sourced {
  readonly id: string
  readonly group: string
  readonly groupSlug: string
  readonly name: string
  readonly stops: readonly WordedStop[]
  readonly dates: readonly HistoricalDate[]
  readonly events: readonly string[]
  readonly stoodFor: string
  readonly happened: string
  readonly message: string
  readonly historians: string
  readonly examQuestion: string
  /** `partly`: at least one of the named views was read; `memory`: from general reading. */
  readonly viewsSeen: 'seen' | 'partly' | 'memory'
}
