/** Whether figures of the record lie in the bands of the draws. */
import { sortedQuantile } from '../compare-spread.ts'

/** True where the figure lies in the central band with this share of the draws, edges included. */
export function isCovered(sample: Float64Array, value: number, share: number): boolean {
  const sorted = sample.toSorted()
  const tail = (1 - share) / 2
  return value >= sortedQuantile(sorted, tail) && value <= sortedQuantile(sorted, 1 - tail)
}

/** How many figures lie in the central band of their own sample; `samples` has one for each figure. */
export function countCovered(
  samples: readonly Float64Array[],
  record: readonly number[],
  share: number,
): number {
  return samples.filter((sample, index) => isCovered(sample, record[index] ?? NaN, share)).length
}
