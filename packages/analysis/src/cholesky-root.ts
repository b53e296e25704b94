/** The root of a matrix of variances and covariances. */

/**
 * The lower triangle L with L L' = the matrix, which must be positive definite.
 *
 * Shape: only the lower triangle is read. Source: Cholesky, as in Golub and Van Loan 1996, 4.2.
 */
export function choleskyRoot(matrix: Float64Array, size: number): Float64Array {
  const root = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] ?? NaN
      for (let k = 0; k < j; k++) sum -= (root[i * size + k] ?? NaN) * (root[j * size + k] ?? NaN)
      root[i * size + j] = i === j ? Math.sqrt(sum) : sum / (root[j * size + j] ?? NaN)
    }
  }
  return root
}
