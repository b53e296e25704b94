/** Tables of a terminal: a column of words, then columns of numbers. */
import { layOut } from '../tables/lay-out.ts'

/** A table: its head, and a row for each thing. */
export interface TextTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The widest that the first column may be. */
const MOST_WORDS = 26

/** Rows in aligned columns, long words cut. */
export function printTable({ head, rows }: TextTable): string {
  return layOut([head, ...rows].map(([words = '', ...cells]) => [shorten(words), ...cells]))
}

function shorten(words: string): string {
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS - 1)}…` : words
}

/** A number of three digits or all those before the point; a hyphen where there is none. */
export function shortNumber(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '-'
  const size = Math.abs(value)
  if (size >= 100 || value === 0) return String(Math.round(value))
  return String(Number(value.toPrecision(3)))
}

/** Two digits after the point, for what has no unit; a hyphen where there is none. */
export function plainShare(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? '-' : value.toFixed(2)
}
