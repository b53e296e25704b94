/**
 * Rows of numbers as a page carries them: whole steps from one value to the next, which take a third
 * of the bytes. What is read back is the same to the last bit.
 */

/** Under this name stand the values of a whole in a row, the first value, and the steps to each next one. */
const PACKED = '~'

/** Shorter rows gain nothing. */
const SHORTEST = 12

/** Data in which every long row of decimals is packed. */
export function packRows(value: unknown): unknown {
  if (Array.isArray(value)) return packRow(value) ?? value.map(packRows)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, packRows(part)]))
}

/** Data as it was before; `text`: JSON of packed data. */
export function readPacked(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => {
    const packed =
      typeof value === 'object' && value !== null && PACKED in value ? value[PACKED] : undefined
    return packed === undefined ? value : unpackRow(packed as readonly number[])
  })
}

/** Undefined for what is no row, or has a value that is no decimal of at most four digits. */
function packRow(row: readonly unknown[]): object | undefined {
  if (row.length < SHORTEST || !row.every((value) => typeof value === 'number')) return undefined
  const parts = [1, 10, 100, 1000, 10_000].find((whole) =>
    row.every((value) => Object.is(Math.round(value * whole) / whole, value)),
  )
  if (parts === undefined) return undefined
  const whole = row.map((value) => Math.round(value * parts))
  return { [PACKED]: [parts, ...whole.map((value, at) => value - (whole[at - 1] ?? 0))] }
}

function unpackRow([parts = 1, ...steps]: readonly number[]): readonly number[] {
  let sum = 0
  return steps.map((step) => (sum += step) / parts)
}
