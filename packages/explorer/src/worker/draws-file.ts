/** Draws as a file holds them: variable by variable, as values of one size lie close, which sends a tenth less. */
import type { Draws } from '@thaw/engine'

/** Plain JSON of the file. */
export interface DrawsFile {
  readonly names: readonly string[]
  readonly count: number
  /** All draws of the first variable, then of the second: `names.length` x `count`. */
  readonly columns: readonly number[]
}

/** The file of draws. */
export function writeDraws({ names, count, values }: Draws): DrawsFile {
  const columns = names.flatMap((_, column) =>
    Array.from({ length: count }, (__, draw) => values[draw * names.length + column] ?? 0),
  )
  return { names, count, columns }
}

/** Draws of such a file, row-major as the engine takes them. */
export function readDraws({ names, count, columns }: DrawsFile): Draws {
  const values = new Float64Array(names.length * count)
  for (const [at, value] of columns.entries()) {
    values[(at % count) * names.length + Math.floor(at / count)] = value
  }
  return { names, count, values }
}
