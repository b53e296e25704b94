/** Finds the name that was probably meant, for "did you mean". */

/**
 * The candidate that differs least from `name`, or undefined where none is close.
 *
 * Distance: insertions, deletions, replacements and swaps of neighbours, each 1 (optimal string
 * alignment; Damerau 1964); letters' case and the kind of space do not count. Close means at most
 * a third of the longer name, and never more than 3. Of two equally close the first is given.
 * Cost: O(candidates * length^2).
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(name)
  let nearest: string | undefined
  let least = Infinity
  for (const candidate of candidates) {
    const offered = plain(candidate)
    const limit = Math.min(3, Math.floor(Math.max(wanted.length, offered.length) / 3))
    if (Math.abs(wanted.length - offered.length) > limit) continue
    const distance = editDistance(wanted, offered, Math.min(limit, least - 1))
    if (distance <= limit && distance < least) {
      nearest = candidate
      least = distance
    }
  }
  return nearest
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
}

/** Their distance where it is at most `limit`, else infinity. What both begin and end with is left out. */
function editDistance(left: string, right: string, limit: number): number {
  let start = 0
  while (start < left.length && start < right.length && left[start] === right[start]) start++
  let [leftEnd, rightEnd] = [left.length, right.length]
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd--
    rightEnd--
  }
  return distanceOfMiddles(left.slice(start, leftEnd), right.slice(start, rightEnd), limit)
}

function distanceOfMiddles(left: string, right: string, limit: number): number {
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1]
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      const steps = Math.min(
        (last[column] ?? Infinity) + 1,
        (current[column - 1] ?? Infinity) + 1,
        (last[column - 1] ?? Infinity) + (isSame ? 0 : 1),
        isSwap && row > 1 && column > 1 ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity,
      )
      current.push(steps)
      least = Math.min(least, steps)
    }
    // Only a swap reaches over a row, and it adds a step.
    if (least > limit && Math.min(...last) >= limit) return Infinity
    beforeLast = last
    last = current
  }
  return last[right.length] ?? Infinity
}

/**
 * The words ` Did you mean "...?"` with the space before them, or nothing: the end of a message
 * about an unknown name.
 */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const nearest = nearestName(name, candidates)
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`
}
