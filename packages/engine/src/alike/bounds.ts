/** Bounds of a number in two worlds at once: what can be said of it without running either. */

/**
 * All values that a number takes in both worlds, in all draws and at all times in question.
 *
 * An infinite bound means that none is known, not that the number is infinite. Both bounds are NaN
 * where the number may not be finite. Rounding is monotone, so bounds computed by the operation
 * itself hold to the last bit.
 */
export interface Bounds {
  readonly low: number
  readonly high: number
  /** The number is the same in both worlds, draw by draw and time by time. Zeros have one sign. */
  readonly isAlike: boolean
}

/** Bounds from the numbers at the ends of the range; anything where one of these is NaN. */
export function boundsOf(ends: readonly number[], isAlike: boolean): Bounds {
  const low = Math.min(...ends)
  const high = Math.max(...ends)
  const isOne = low === high && Number.isFinite(low)
  if (isOne) return { low, high, isAlike: true }
  // What both worlds share is taken to be finite: where it is not, both runs are at fault.
  if (isAlike && (Number.isNaN(low) || low === high)) return unbounded(true)
  return { low, high, isAlike }
}

/** A finite number of which no bound is known. */
export function unbounded(isAlike: boolean): Bounds {
  return { low: -Infinity, high: Infinity, isAlike }
}

/** A number that may not even be finite. */
export function anything(isAlike: boolean): Bounds {
  return boundsOf([NaN], isAlike)
}

/** Bounds somewhat wider than these ends, for functions that are not monotone to the last bit. */
export function widened(ends: readonly number[], isAlike: boolean): Bounds {
  const more = SLACK * Math.max(...ends.map(Math.abs))
  return boundsOf([Math.min(...ends) - more, Math.max(...ends) + more], isAlike)
}

/** Far more than the errors of the elementary functions. */
const SLACK = 1e-9

/** The one number that the bounds leave; undefined where there are several. */
export function onlyValue({ low, high }: Bounds): number | undefined {
  return low === high && Number.isFinite(low) ? low : undefined
}

/** Whether the number is true (not 0) everywhere, nowhere, or here and there. */
export function truthOf({ low, high }: Bounds): boolean | undefined {
  if (low > 0 || high < 0) return true
  return low === 0 && high === 0 ? false : undefined
}

/**
 * The same for functions that soon grow beyond every number: one that has no bound, and is not what
 * both worlds share, may be infinite in one of them.
 */
export function widenedIfFinite(ends: readonly number[], isAlike: boolean): Bounds {
  return isAlike || Math.max(...ends) < Infinity ? widened(ends, isAlike) : anything(isAlike)
}

/** Bounds that hold for a number which is one of two. */
export function eitherOf(left: Bounds, right: Bounds, isAlike: boolean): Bounds {
  return boundsOf([left.low, left.high, right.low, right.high], isAlike)
}
