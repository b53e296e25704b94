/** Which cells an ensemble looks at, and their values in a block that was run. */
import type { BlockValues } from '../batch.ts'
import type { SpareArrays } from './spare-arrays.ts'

/** Of each output the saved times from `firstSave` on: cell by cell, output by output. */
export interface CellWindow {
  /** All saved times of a run. */
  readonly saves: number
  readonly firstSave: number
  /** First cell of each part, and the number of all cells. */
  readonly cuts: readonly number[]
}

/** Rows of all cells of a block, padded to `stride`; the first `count` numbers of each are draws. */
export interface BlockRows {
  readonly values: Float64Array
  readonly stride: number
  readonly count: number
}

/** A copy of all rows of the first `count` draws, without what pads them. */
export function allRows({ values, stride }: BlockValues, count: number): Float64Array {
  const rows = values.length / Math.max(1, stride)
  const into = new Float64Array(rows * count)
  copyRows({ values, stride, count }, { first: 0, end: rows }, into, 0)
  return into
}

/** Copies of the values in a window, part by part: row-major, cells x `count`. */
export function cutWindow(
  block: BlockRows,
  window: CellWindow,
  spare: SpareArrays,
): readonly Float64Array[] {
  const { cuts } = window
  return cuts.slice(0, -1).map((first, part) => {
    const end = cuts[part + 1] ?? first
    const into = spare.take((end - first) * block.count)
    copyCells(block, window, { first, end }, into)
    return into
  })
}

interface CellRange {
  readonly first: number
  readonly end: number
}

function copyCells(
  block: BlockRows,
  { saves, firstSave }: CellWindow,
  { first, end }: CellRange,
  into: Float64Array,
): void {
  const shown = saves - firstSave
  for (let cell = first; cell < end;) {
    const output = Math.floor(cell / shown)
    const last = Math.min(end, (output + 1) * shown)
    const from = output * saves + firstSave + cell - output * shown
    copyRows(block, { first: from, end: from + last - cell }, into, (cell - first) * block.count)
    cell = last
  }
}

/** Copies some rows, without what pads them, to `into` from `at` on. */
function copyRows(
  { values, stride, count }: BlockRows,
  { first, end }: CellRange,
  into: Float64Array,
  at: number,
): void {
  if (stride === count) {
    into.set(values.subarray(first * stride, end * stride), at)
    return
  }
  for (let row = first; row < end; row++) {
    into.set(values.subarray(row * stride, row * stride + count), at + (row - first) * count)
  }
}
