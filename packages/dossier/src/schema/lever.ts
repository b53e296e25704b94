/** levers.csv and levers-history.csv: what a reader may set, and what was really decided. */
import type { VariableKey } from '@thaw/model'
import type { Confidence } from './evidence-words.ts'
import type { HistoricalDate } from './historical-date.ts'
import type { Placed, Sourced } from './placed.ts'

/** A named position of a lever. */
export interface LeverStop {
  readonly word: string
  /** In the lever's unit: what the model input is set to. */
  readonly value: number
}

/** An input of the model that a reader may set. */
export interface Lever extends Placed {
  readonly id: string
  readonly group: string
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
}

/** A stop in words, as the history of a lever lists it. */
export interface WordedStop {
  readonly word: string
  readonly text: string
  readonly isHistory: boolean
}

/** The page about a lever: what it stood for, what happened, who argues what. Joined by id. */
export interface LeverHistory extends Sourced {
  readonly id: string
  readonly group: string
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
