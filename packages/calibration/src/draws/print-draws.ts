/** Draws as the cells of a table. */
import { columnsOf, varianceOf } from '@thaw/analysis'
import type { Draws } from '@thaw/engine'

/** Digits that a draw keeps however near to 0 it lies, and those of draws that are all the same. */
const DIGITS = { least: 2, most: 12 } as const

/**
 * A row for each draw, rounded to a hundredth of the spread of its column: what is finer says nothing,
 * and a page that runs the draws would have to fetch it.
 */
export function printDraws(draws: Draws): readonly (readonly string[])[] {
  const columns = columnsOf(draws).map((own) => {
    const places = Math.ceil(-Math.log10(Math.sqrt(varianceOf(own)) / 100))
    return Array.from(own, (value) => printDraw(value, places))
  })
  return Array.from({ length: draws.count }, (_, row) => columns.map((column) => column[row] ?? ''))
}

/** So many decimal places, within the digits that a draw may have. */
function printDraw(value: number, places: number): string {
  if (value === 0) return '0'
  const digits = Math.floor(Math.log10(Math.abs(value))) + 1 + places
  return String(Number(value.toPrecision(Math.min(DIGITS.most, Math.max(DIGITS.least, digits)))))
}
