/** The inverse of a matrix. Source: Gauss-Jordan elimination with row pivots; Vensim manual, fn_invert_matrix. */
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

/** Makes column `pivot` of `left` that of the unit matrix; false where it cannot be. */
function eliminate(left: number[][], right: number[][], pivot: number): boolean {
  const size = left.length
  let best = pivot
  for (let row = pivot + 1; row < size; row++) {
    if (Math.abs(at(left, row, pivot)) > Math.abs(at(left, best, pivot))) best = row
  }
  const divisor = at(left, best, pivot)
  if (!(Math.abs(divisor) > 0)) return false
  for (const matrix of [left, right]) {
    const moved = matrix[best] ?? []
    matrix[best] = matrix[pivot] ?? []
    matrix[pivot] = moved.map((value) => value / divisor)
  }
  for (let row = 0; row < size; row++) {
    if (row === pivot) continue
    const factor = at(left, row, pivot)
    for (const matrix of [left, right]) {
      matrix[row] = (matrix[row] ?? []).map(
        (value, column) => value - factor * at(matrix, pivot, column),
      )
    }
  }
  return true
}

function at(matrix: readonly (readonly number[])[], row: number, column: number): number {
  return matrix[row]?.[column] ?? NaN
}
