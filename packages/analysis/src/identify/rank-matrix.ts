/** Rank correlations of the columns of a table. */
import { meanOf } from '../moments.ts'

/**
 * Ranks from 1 on, ties sharing the mean of theirs.
 * Source: Kendall and Gibbons 1990, Rank Correlation Methods, chapter 3.
 */
export function ranksOf(values: Float64Array): Float64Array {
  const order = Array.from(values, (_, index) => index).sort(
    (left, right) => (values[left] ?? NaN) - (values[right] ?? NaN),
  )
  const ranks = new Float64Array(values.length)
  for (let first = 0; first < order.length;) {
    const value = values[order[first] ?? 0]
    let end = first + 1
    while (end < order.length && values[order[end] ?? 0] === value) end += 1
    for (let place = first; place < end; place++) ranks[order[place] ?? 0] = (first + end + 1) / 2
    first = end
  }
  return ranks
}

/**
 * Spearman's correlation of every two columns: row-major, columns x columns. A column without spread has 0
 * with all others.
 * Source: Spearman 1904, Am. J. Psychol. 15, 72-101: Pearson's correlation of the ranks.
 */
export function rankMatrix(columns: readonly Float64Array[]): Float64Array {
  const scaled = columns.map((column) => standardise(ranksOf(column)))
  const size = columns.length
  const matrix = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const value = i === j ? 1 : productOf(scaled[i], scaled[j])
      matrix[i * size + j] = value
      matrix[j * size + i] = value
    }
  }
  return matrix
}

/** To mean 0 and length 1; all 0 where nothing varies. */
function standardise(values: Float64Array): Float64Array {
  const mean = meanOf(values)
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return values.map((value) => (squares === 0 ? 0 : (value - mean) / Math.sqrt(squares)))
}

function productOf(left: Float64Array = NONE, right: Float64Array = NONE): number {
  return left.reduce((sum, value, row) => sum + value * (right[row] ?? NaN), 0)
}

const NONE = new Float64Array()
