/** Ranges in the lists of ranges, in words. */
import type { Range } from './ranges.ts'

/**
 * Why a range may have another number of elements than its list has names; empty where it has not. Names are
 * compared without regard to case, so that an element `a2` is the range `A2`.
 */
export function openedInWords(ranges: readonly Range[]): string {
  const parts = ranges.flatMap(({ name, opened }) =>
    opened.map((each) => ` "${each}" in the list of "${name}" is a subscript range.`),
  )
  return parts.join('')
}
