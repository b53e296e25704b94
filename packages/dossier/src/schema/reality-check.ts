/** checks.yaml: what the model must do, as sentences that runs can confirm or deny. */
import type { Placed } from './placed.ts'

/**
 * What is measured of one run. `value`: at a moment; `mean` and `total` (the mean times the years);
 * `lowest`, `highest` and `range` (highest less lowest) of the saved values; `change`: from the
 * beginning of the stretch to its end; `peak_year`: the calendar year with the highest mean; `swing`:
 * mean size of the step from one year's mean to the next; `shift`: the widest gap to the same draw of
 * the world as it was, as a share of the output's own range there; `finite`: 1 where every saved value
 * is a number, else 0.
 */
export type MeasureWord =
  | 'value'
  | 'mean'
  | 'total'
  | 'lowest'
  | 'highest'
  | 'range'
  | 'change'
  | 'peak_year'
  | 'swing'
  | 'shift'
  | 'finite'

/** All of them, in the order of the documentation. */
export const measureWords: readonly MeasureWord[] = [
  ...(['value', 'mean', 'total', 'lowest', 'highest', 'range'] as const),
  ...(['change', 'peak_year', 'swing', 'shift', 'finite'] as const),
]

/** One number of a run. */
export interface Measure {
  readonly word: MeasureWord
  /** Outputs as the engine prints them; of several the sum is measured. */
  readonly outputs: readonly string[]
  /** Decimal years; equal for a moment. */
  readonly start: number
  readonly end: number
  /** The stretch or moment as written; empty for the whole run. */
  readonly when: string
}

/** How a measure must stand to something. `equals` is within a share of the other side. */
export type ComparisonWord = 'above' | 'at_least' | 'below' | 'at_most' | 'equals'

/** All of them. */
export const comparisonWords: readonly ComparisonWord[] = [
  ...(['above', 'at_least', 'below', 'at_most', 'equals'] as const),
]

/** The other side of a comparison: a number, the same measure of the world as it was, or another measure. */
export type Yardstick =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'asDone' }
  | { readonly kind: 'measure'; readonly measure: Measure }

/** One comparison that must hold. */
export interface Bound {
  readonly comparison: ComparisonWord
  readonly yardstick: Yardstick
  /** The yardstick is multiplied by this first. */
  readonly times: number
  /** For `equals`: how far the two may lie apart, as a share of the yardstick. */
  readonly within: number
}

/** A measure and all that must hold of it. */
export interface Expectation {
  readonly measure: Measure
  readonly bounds: readonly Bound[]
}

/** The world that a check runs: the world as it was, with some things changed. */
export interface CheckWorld {
  /** Inputs that are set, by the engine's names: levers, links that are off, other inputs. */
  readonly inputs: Readonly<Record<string, number>>
  /** Run with half the time step. */
  readonly hasHalfStep: boolean
  /** Each run at a random corner of all levers: each at its lowest or its highest. */
  readonly corners: { readonly runs: number; readonly seed: number } | undefined
}

/** A sentence that the model must make true. */
export interface RealityCheck extends Placed {
  readonly id: string
  readonly sentence: string
  readonly world: CheckWorld
  /** A draw passes where all of them hold; never empty. */
  readonly expectations: readonly Expectation[]
  /** Share of draws, 0..1, that must pass. */
  readonly needed: number
  /** Why the check stands though the model fails it; empty where nobody argues so. */
  readonly argued: string
}
