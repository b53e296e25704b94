/** What the samples of cells are taken from, and where they are looked at. */
import type { Sample, SelectionSpace } from './select-quantiles.ts'

/** The draws of a block in one world and, where there are two, in the other. */
export interface SampledBlock {
  /** Row-major, cells x `count`. */
  readonly own: Float64Array
  readonly other: Float64Array | undefined
  readonly count: number
}

/** The finite differences of a cell. */
export interface DifferenceSample extends Sample {
  /** Draws in which the first world is higher, and lower. */
  readonly higher: number
  readonly lower: number
}

/** Takes the samples of cells; the last one taken is the one in the space. */
export interface CellSamples {
  readonly space: SelectionSpace
  /** The finite values of a cell in this world. */
  readonly own: (cell: number) => Sample
  /** Its finite differences, this world less the other. */
  readonly difference: (cell: number) => DifferenceSample
}

/** Makes ready for the cells of some blocks. */
export type TakeSamples = (blocks: readonly SampledBlock[], cells: number) => CellSamples
