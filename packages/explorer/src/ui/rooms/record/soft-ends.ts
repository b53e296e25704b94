/** A stretch of time whose ends may not be known, as the picture draws it. */

/**
 * A stretch with ends that may be soft, in decimal years: it begins somewhere between `start` and
 * `sureStart`, and ends somewhere between `sureEnd` and `end`. Where nothing is certain in between,
 * `sureStart` lies after `sureEnd`.
 */
export interface SoftStretch {
  readonly start: number
  readonly end: number
  readonly sureStart: number
  readonly sureEnd: number
}

/** True where an end of a stretch is not known. */
export function isSoft({ start, end, sureStart, sureEnd }: SoftStretch): boolean {
  return sureStart > start || sureEnd < end
}
