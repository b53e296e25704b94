/** Numbers short enough to travel and to be compared as text. */

/** To a tenth of a pixel, without a negative zero. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0
}

/** To a few digits of the larger end of a range, so that a page carries no more than it can show. */
export function roundTo(value: number, step: number): number {
  if (!Number.isFinite(value) || step <= 0) return value
  const count = Math.round(value / step)
  // Dividing by a whole power of ten prints shorter than multiplying by its inverse.
  return (step < 1 ? count / Math.round(1 / step) : count * step) + 0
}

/** The step of 1, 2 or 5 that keeps at least 400 parts of a range: a thin line shows no more. */
export function thinStepFor(range: number): number {
  if (!Number.isFinite(range) || range <= 0) return 0
  const most = range / 400
  const power = 10 ** Math.floor(Math.log10(most))
  return ([5, 2].find((digit) => digit * power <= most) ?? 1) * power
}

/** The power of ten that keeps about one part in 2,000 of a range. */
export function stepFor(range: number): number {
  if (!Number.isFinite(range) || range <= 0) return 0
  return 10 ** (Math.floor(Math.log10(range)) - 3)
}
