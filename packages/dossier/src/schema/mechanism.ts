/** links.csv, loops.csv, readings.csv: who holds that what moves what, and how the links close to loops. */
import type { VariableKey } from '@thaw/model'
import type { Basis, Grade } from './evidence-words.ts'
import type { Placed } from './placed.ts'

/** A value of a model input: at which a link has no effect, or that a reading holds. */
export interface InputSetting {
  /** As written. */
  readonly variable: string
  readonly variableKey: VariableKey
  /** The same name as the engine prints it; as written where the model has no such variable. */
  readonly modelName: string
  readonly value: number
}

/** One causal link, with the evidence for it. */
export interface Link extends Placed {
  readonly id: string
  /** In words. */
  readonly cause: string
  readonly effect: string
  /** The model variables at its ends, where the model has them. */
  readonly causeVariable: VariableKey | undefined
  readonly effectVariable: VariableKey | undefined
  readonly sectorFrom: string
  readonly sectorTo: string
  readonly sign: '+' | '-'
  readonly delay: string
  readonly size: string
  readonly grade: Grade
  readonly basis: Basis
  readonly arguedBy: string
  readonly against: string
  readonly sources: readonly string[]
  readonly note: string
  /** Set together, they switch the link off; empty where nothing can. */
  readonly switchOff: readonly InputSetting[]
}

/** Links that close a ring. */
export interface Loop extends Placed {
  readonly id: string
  readonly name: string
  readonly kind: 'balancing' | 'reinforcing'
  /** Ids of links, in the order of the ring. */
  readonly links: readonly string[]
  readonly story: string
  readonly arguedBy: string
  readonly grade: Grade
  readonly whenStrong: string
}

/** A position that historians hold on why it all happened, told as links made strong, weak or absent. */
export interface Reading extends Placed {
  readonly id: string
  readonly name: string
  readonly authors: string
  readonly whyItHappened: string
  readonly whyItStopped: string
  /** Ids of links. */
  readonly strengthens: readonly string[]
  readonly weakens: readonly string[]
  readonly removes: readonly string[]
  /** What the reading comes to in the model, each input once; empty where it was not put in numbers. */
  readonly sets: readonly InputSetting[]
  /** Which of its words each of these values stands for. */
  readonly setsReason: string
  readonly predicts: string
  readonly decidingRecord: string
  readonly canItDecide: string
  readonly strongestObjection: string
  readonly runIt: string
  readonly sources: readonly string[]
}
