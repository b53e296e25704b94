/** Finds the name that was probably meant by a misspelt one. */
import { canonicalName } from '@thaw/syntax'

/**
 * The candidate with the fewest slips from `wanted`, or undefined when none is near.
 *
 * A slip is a letter added, left out, changed or swapped with its neighbour; near is at most one
 * slip in three letters. Equally near ones: the first in the alphabet, so that the order of the
 * candidates does not matter.
 * Source: optimal string alignment distance (Damerau 1964).
 */
export function nearestName(wanted: string, candidates: Iterable<string>): string | undefined {
  const target = canonicalName(wanted)
  const limit = Math.max(1, Math.floor(target.length / 3))
  const near = [...candidates]
    .map((name) => ({ name, slips: countSlips(target, canonicalName(name)) }))
    .filter(({ slips }) => slips <= limit)
    .sort((left, right) => left.slips - right.slips || (left.name < right.name ? -1 : 1))
  return near[0]?.name
}

function countSlips(left: string, right: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1]
      const changed = at(last, column - 1) + (same ? 0 : 1)
      let best = Math.min(changed, at(last, column) + 1, at(current, column - 1) + 1)
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      if (isSwap && row > 1 && column > 1) best = Math.min(best, at(beforeLast, column - 2) + 1)
      current.push(best)
    }
    beforeLast = last
    last = current
  }
  return at(last, right.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
