/** Numbers in words: no more digits than mean something. */
import type { Words } from '../words/words.ts'

/** A number to two figures, or to the unit where it is larger: `0.43`, `27`, `1,364`. */
export function tellNumber(value: number, words: Words): string {
  if (value === 0) return '0'
  if (!Number.isFinite(value)) return words.text('tell.not-known')
  const size = Math.floor(Math.log10(Math.abs(value)))
  return words.fixed(value, Math.min(8, Math.max(0, 1 - size)))
}

/** A number with the decimals of its chart: `0.27`, `1,364`. */
export function tellDecimals(value: number, decimals: number, words: Words): string {
  return Number.isFinite(value) ? words.fixed(value, decimals) : words.text('tell.not-known')
}

/** Two numbers of one kind with the same decimals: `0.09 to 0.19`; one where they tell the same. */
export function tellRange(low: number, high: number, words: Words): string {
  const size = Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high), Number.MIN_VALUE)))
  const decimals = Math.min(8, Math.max(0, 1 - size))
  const [from, to] = [words.fixed(low, decimals), words.fixed(high, decimals)]
  if (from === to) return from
  // Beside a minus a dash between the two would be read as another.
  return words.text(low < 0 ? 'tell.range-below' : 'tell.range', { low: from, high: to })
}

/** Decimals that a gridline step needs. */
export function stepDecimals(step: number): number {
  if (!Number.isFinite(step) || step <= 0) return 0
  return Math.min(8, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))
}

/** `8 in 10 runs`, as the subject of a sentence; nearly all and all are said so. */
export function tellShare(share: number, words: Words): string {
  const kind = share >= 1 ? 'all' : share >= 0.95 ? 'nearly' : 'tenths'
  return words.text('tell.share', { kind, tenths: Math.round(share * 10) })
}

/** A unit of the model's file as people read it; empty for a pure number. */
export function tellUnit(unit = ''): string {
  return unit === '1' ? '' : unit.replaceAll('_', ' ')
}

/** A unit as it follows a number; empty where there is none. */
export function afterNumber(unit: string): string {
  return unit === '' ? '' : ` ${unit}`
}
