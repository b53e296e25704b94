/** Columns and rows of draws. */
import type { Draws } from '@thaw/engine'

/** The columns of draws, one array each, in the order of their names. */
export function columnsOf({ names, values, count }: Draws): readonly Float64Array[] {
  return names.map((_, column) =>
    Float64Array.from({ length: count }, (__, row) => values[row * names.length + column] ?? NaN),
  )
}

/** The draws of these rows, in the order given; a row may be given more than once. */
export function takeDraws({ names, values }: Draws, rows: readonly number[]): Draws {
  const width = names.length
  const taken = new Float64Array(rows.length * width)
  rows.forEach((row, at) => {
    taken.set(values.subarray(row * width, (row + 1) * width), at * width)
  })
  return { names, values: taken, count: rows.length }
}
