/** The inverse of a matrix. Source: Gauss-Jordan elimination with row pivots; Vensim manual, fn_invert_matrix. */
import { eliminate } from './elimination.ts'
import { pureRoutine } from './pure.ts'
import type { Routine } from './routine.ts'

/**
 * (rows, matrix by rows): its inverse by rows. Where fewer rows are asked for than the matrix has, the
 * inverse of its upper left part, and 0 elsewhere. NaN where there is no inverse.
 */
export function inverse(_: unknown, outputs: number): Routine {
  const size = Math.sqrt(outputs)
  return pureRoutine(outputs, ([rows = size, ...matrix], results) => {
    const count = Math.min(Math.max(Math.round(rows), 0), size)
    const left = Array.from({ length: count }, (_, row) =>
      matrix.slice(row * size, row * size + count),
    )
    const right = left.map((_, row) => left.map((_, column) => Number(row === column)))
    const isRegular = left.every((_, pivot) => eliminate(left, right, pivot))
    results.fill(0)
    right.forEach((row, at) => {
      results.set(isRegular ? row : row.fill(NaN), at * size)
    })
  })
}
