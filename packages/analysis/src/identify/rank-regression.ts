/** An output against draws that hang together: what each parameter goes along with, and what they explain. */
import type { Draws } from '@thaw/engine'
import { choleskyRoot } from '../cholesky-root.ts'
import { columnsOf } from '../draw-parts.ts'
import type { Estimate } from '../screen/bootstrap.ts'
import { rankMatrix } from './rank-matrix.ts'

/** How an output goes along with one parameter over draws. */
export interface RankAssociation {
  /** Spearman's correlation: with all that the parameter hangs together with. */
  readonly plain: Estimate
  /** After the ranks of all other parameters are taken out; undefined where the draws are too few for it. */
  readonly partial: Estimate | undefined
}

/** The output against every parameter of draws. */
export interface RankRegression {
  /** In the order of the columns. */
  readonly associations: readonly RankAssociation[]
  /**
   * Share of the variance of the output's ranks that a sum of the ranks of these columns explains, adjusted for
   * their number and not below 0; undefined where the draws are too few for it.
   */
  readonly explained: (columns: readonly number[]) => number | undefined
}

/**
 * Rank correlations of an output with the parameters, plain and partial, and the regression of its ranks.
 *
 * Shape: `output` has one value a draw, all finite. Intervals take the draws as independent.
 * Source: partial rank correlation Iman and Helton 1988, Risk Anal. 8, 71-90; adjusted share Ezekiel 1930.
 */
export function rankRegression(draws: Draws, output: Float64Array): RankRegression {
  const size = draws.names.length
  const columns = draws.names.map((_, column) => column)
  const matrix = rankMatrix([...columnsOf(draws), output])
  const cells = (rows: readonly number[]): Float64Array => partOf(matrix, size + 1, rows)
  const together = (column: number): number => matrix[size * (size + 1) + column] ?? NaN
  const unexplained = (of: readonly number[]): number | undefined =>
    residual(cells([...of, size]), of.length + 1, draws.count)
  return {
    associations: columns.map((column) => {
      const others = columns.filter((other) => other !== column)
      const rest = partialOf(cells([...others, column, size]), size + 1, draws.count)
      return {
        plain: withInterval(together(column), draws.count - 3),
        partial: rest === undefined ? undefined : withInterval(rest, draws.count - 2 - size),
      }
    }),
    explained: (of) => {
      const left = unexplained(of)
      if (left === undefined) return undefined
      return Math.max(0, 1 - (left * (draws.count - 1)) / (draws.count - of.length - 1))
    },
  }
}

/** Some rows and columns of a square matrix, in this order. */
function partOf(matrix: Float64Array, size: number, rows: readonly number[]): Float64Array {
  return Float64Array.from(
    rows.flatMap((row) => rows.map((column) => matrix[row * size + column] ?? NaN)),
  )
}

/** Share of the last variable that the others leave unexplained, from their correlations. */
function residual(matrix: Float64Array, size: number, count: number): number | undefined {
  if (count <= size + 1) return undefined
  const left = leftOf(choleskyRoot(matrix, size).subarray(size * (size - 1)))
  return Number.isFinite(left) ? left : undefined
}

/** Correlation of the last two variables given all others. */
function partialOf(matrix: Float64Array, size: number, count: number): number | undefined {
  if (count <= size + 1) return undefined
  const last = choleskyRoot(matrix, size).subarray(size * (size - 1))
  const along = last[size - 2] ?? NaN
  const value = along / Math.hypot(along, Math.sqrt(leftOf(last)))
  return Number.isFinite(value) ? value : undefined
}

/** The square of a row's own pivot; rounding may carry one of 0 below it, where it has no root. */
function leftOf(row: Float64Array): number {
  return Math.max(0, 1 - row.subarray(0, -1).reduce((sum, entry) => sum + entry ** 2, 0))
}

/** Half the width of a 95 % interval, in deviations. */
const WIDTH = 1.96

/**
 * By Fisher's z, whose variance is 1.06 over `freedom` for ranks.
 * Source: Fieller, Hartley and Pearson 1957, Biometrika 44, 470-481; n - 3, one less for each one taken out.
 */
function withInterval(found: number, freedom: number): Estimate {
  const value = Math.min(1, Math.max(-1, found))
  const [z, half] = [Math.atanh(value), WIDTH * Math.sqrt(1.06 / Math.max(1, freedom))]
  return { value, low: Math.tanh(z - half), high: Math.tanh(z + half) }
}
