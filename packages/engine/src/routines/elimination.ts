/** One step of Gauss-Jordan elimination, with row pivots. */

/**
 * Makes column `pivot` of `left` that of the unit matrix, and does the same to the rows of `right`; false
 * where it cannot be.
 */
export function eliminate(left: number[][], right: number[][], pivot: number): boolean {
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
