/** States of a block, draw by draw. */
import type { Block, BlockState } from './batch.ts'
import type { Program } from './program.ts'

/** A state without numbers yet for each checkpoint of a block. */
export function emptyStates(
  { stocks }: Program,
  { checkpoints = [], count }: Block,
): readonly BlockState[] {
  return checkpoints.map((step) => ({ step, stocks: new Float64Array(stocks.length * count) }))
}

/** The stocks of one draw, in the program's order. */
export function stocksOfDraw({ stocks }: BlockState, count: number, draw: number): Float64Array {
  return Float64Array.from(
    { length: stocks.length / count },
    (_, stock) => stocks[stock * count + draw] ?? NaN,
  )
}

/** Steps from `first` to just before `end`. */
export interface Stretch {
  readonly first: number
  readonly end: number
}

/** The steps of a block, cut at its checkpoints; the last stretch ends behind the last step. */
export function cutStretches(
  { time }: Program,
  { from, checkpoints = [] }: Block,
): readonly Stretch[] {
  const starts = [from?.step ?? 0, ...checkpoints]
  return starts.map((first, index) => ({ first, end: checkpoints[index] ?? time.steps + 1 }))
}
