/** How sure a figure of the record is. */

/** How firm the author of a figure holds it to be. */
export type Confidence = 'high' | 'medium' | 'low'

/** A figure with what its source says of its doubt. */
export interface RecordFigure {
  readonly value: number
  /** The range that the sources allow, where they give one. */
  readonly low: number | undefined
  readonly high: number | undefined
  readonly confidence: Confidence
}

/** Share of the figure that it may be wrong by, beyond what low and high say. */
const DOUBT: Readonly<Record<Confidence, number>> = { high: 0.01, medium: 0.02, low: 0.04 }

/** Nine in ten cases lie within this many deviations of the middle. */
const NINE_IN_TEN = 1.645

/**
 * Standard deviation of a figure of the record, in its own unit.
 *
 * Low and high are read as holding nine cases in ten; doubt by confidence is added as an
 * independent error. Source: own rule; the sizes are a choice, not a measurement.
 */
export function recordSpread({ value, low, high, confidence }: RecordFigure): number {
  const range = (Math.max(high ?? value, value) - Math.min(low ?? value, value)) / 2 / NINE_IN_TEN
  return Math.hypot(range, DOUBT[confidence] * Math.abs(value))
}
