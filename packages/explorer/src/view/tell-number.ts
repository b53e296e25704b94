/** Numbers in words and on axes: true minus, thousands apart, no more digits than mean something. */

const MINUS = '−'

/** A number with a fixed count of decimals: `−1.5`, `12,000`. */
export function tellFixed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals)
  const [whole = '0', rest] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  const sign = value < 0 && Number(text) !== 0 ? MINUS : ''
  return `${sign}${grouped}${rest === undefined ? '' : `.${rest}`}`
}

/** A number to two figures, or to the unit where it is larger: `0.43`, `27`, `1,364`. */
export function tellNumber(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return value === 0 ? '0' : 'not known'
  const size = Math.floor(Math.log10(Math.abs(value)))
  return tellFixed(value, Math.min(8, Math.max(0, 1 - size)))
}

/** Two numbers of one kind with the same decimals: `0.09 to 0.19`; one where they tell the same. */
export function tellRange(low: number, high: number): string {
  const size = Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high), Number.MIN_VALUE)))
  const decimals = Math.min(8, Math.max(0, 1 - size))
  const [from, to] = [tellFixed(low, decimals), tellFixed(high, decimals)]
  return from === to ? from : `${from} to ${to}`
}

/** Decimals that a gridline step needs. */
export function stepDecimals(step: number): number {
  if (!Number.isFinite(step) || step <= 0) return 0
  return Math.min(8, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))
}

/** `8 in 10 runs`; nearly all and all are said so. */
export function tellShare(share: number): string {
  if (share >= 1) return 'all runs'
  if (share >= 0.95) return 'nearly all runs'
  return `${String(Math.round(share * 10))} in 10 runs`
}
