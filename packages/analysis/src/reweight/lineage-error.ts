/** How sure the evidence is that draws were led to: from what becomes of the lines of descent of blocks of them. */
import { meanOf } from '../moments.ts'

/** Draws that were led on, chosen and stirred on the way, with what they weigh where they arrived. */
export interface Descent {
  /** One for each row, adding up to 1. */
  readonly weights: Float64Array
  /** Which of the draws that set out each row comes from: 0 to `count` - 1. */
  readonly ancestors: readonly number[]
  /** How many draws set out. */
  readonly count: number
}

/** Many enough for a variance, few enough to hold draws that hang on their neighbours in one block. */
const BLOCKS = 25

/**
 * Standard error of the logarithm of a product of mean weights, by the jackknife over blocks of the draws that set
 * out, in their order. Infinity where all that is left comes from one block.
 *
 * Left out is a block with all that descends from it. As the choice by weights gives each row descendants in
 * proportion to its weight, the product without block b is the whole one times (1 - m_b) / (1 - n_b): m_b is the
 * weight of its descendants at the end, n_b its share of the draws that set out. With B blocks the squared error is
 * (B - 1) / B times the sum of the squared deviations of these logarithms from their mean. So rows that stirring did
 * not part from their siblings count as what they are, and so do neighbours within a block that are alike.
 *
 * Source: Künsch 1989, Annals of Statistics 17, 1217-1241, section 2 (blocks, here apart from each other); Chan and
 * Lai 2013, ibid. 41, 2877-2904, and Lee and Whiteley 2018, Biometrika 105, 609-625 (lines of descent; for choices
 * by chance alone, which vary more than the systematic one of `resample`).
 */
export function lineageError({ weights, ancestors, count }: Descent): number {
  const blocks = Math.min(BLOCKS, count)
  const blockOf = (draw: number): number => Math.floor((draw * blocks) / count)
  const [masses, sizes] = [new Float64Array(blocks), new Float64Array(blocks)]
  for (let draw = 0; draw < count; draw++) add(sizes, blockOf(draw), 1 / count)
  ancestors.forEach((draw, row) => {
    add(masses, blockOf(draw), weights[row] ?? NaN)
  })
  // Rounding may leave more than all in one block.
  const logs = masses.map((mass, block) =>
    Math.log(Math.max(0, 1 - mass) / (1 - (sizes[block] ?? NaN))),
  )
  if (logs.includes(-Infinity)) return Infinity
  const mean = meanOf(logs)
  const squares = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0)
  return Math.sqrt(((blocks - 1) / blocks) * squares)
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? NaN) + value
}
