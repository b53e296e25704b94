/** Finds the name that was probably meant, for "did you mean". */

/**
 * The candidate that differs least from `name`, or undefined where none is close.
 *
 * Distance: insertions, deletions, replacements and swaps of neighbours, each 1 (optimal string
 * alignment; Damerau 1964); letters' case and the kind of space do not count. Close means at most
 * a third of the longer name, and never more than 3. Of two equally close the first is given.
 * Cost: O(candidates) for those with other letters, O(length^2) for each other one; what is prepared of a list
 * of candidates is kept with it, since a file may have thousands of wrong names.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(name)
  const letters = lettersOf(wanted)
  let nearest: string | undefined
  let least = Infinity
  for (const { candidate, offered, letters: own } of offersOf(candidates)) {
    const close = Math.min(3, Math.floor(Math.max(wanted.length, offered.length) / 3))
    const limit = Math.min(close, least - 1)
    if (Math.abs(wanted.length - offered.length) > limit) continue
    // Each step changes two letters at most.
    if (bitCount(letters ^ own) > 2 * limit) continue
    const distance = limit === 0 && wanted !== offered ? 1 : editDistance(wanted, offered, limit)
    if (distance <= limit) {
      nearest = candidate
      least = distance
      if (least === 0) break
    }
  }
  return nearest
}

/** A candidate as it is compared. */
interface Offer {
  readonly candidate: string
  readonly offered: string
  readonly letters: number
}

const known = new WeakMap<Iterable<string>, readonly Offer[]>()

function offersOf(candidates: Iterable<string>): readonly Offer[] {
  const kept = known.get(candidates)
  if (kept !== undefined) return kept
  const offers = Array.from(candidates, (candidate) => {
    const offered = plain(candidate)
    return { candidate, offered, letters: lettersOf(offered) }
  })
  // An iterator of one use gives its names to this call only.
  if (Array.isArray(candidates)) known.set(candidates, offers)
  return offers
}

/** A bit for each kind of letter that a name has: several kinds share one. */
function lettersOf(name: string): number {
  let letters = 0
  for (let at = 0; at < name.length; at++) letters |= 1 << (name.charCodeAt(at) & 31)
  return letters
}

/** The number of ones among 32 bits. Source: Warren, "Hacker's Delight", 5-1. */
function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
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
  while (start < left.length && left.charCodeAt(start) === right.charCodeAt(start)) start++
  let [leftEnd, rightEnd] = [left.length, right.length]
  while (
    leftEnd > start &&
    rightEnd > start &&
    left.charCodeAt(leftEnd - 1) === right.charCodeAt(rightEnd - 1)
  ) {
    leftEnd--
    rightEnd--
  }
  if (leftEnd === start || rightEnd === start) return within(limit, leftEnd + rightEnd - 2 * start)
  return distanceOfMiddles(left.slice(start, leftEnd), right.slice(start, rightEnd), limit)
}

function within(limit: number, distance: number): number {
  return distance <= limit ? distance : Infinity
}

/** More than any distance that counts. */
const FAR = 99

/** Row by row; cells further than `limit` from the diagonal cannot lie on a way that is short enough. */
function distanceOfMiddles(left: string, right: string, limit: number): number {
  const width = right.length + 2
  const rows = new Uint8Array(width * 3).fill(FAR)
  for (let column = 0; column <= Math.min(limit, right.length); column++) rows[column] = column
  let leastBefore = 0
  for (let row = 1; row <= left.length; row++) {
    const current = (row % 3) * width
    const last = ((row + 2) % 3) * width
    const beforeLast = ((row + 1) % 3) * width
    const from = Math.max(1, row - limit)
    const to = Math.min(right.length, row + limit)
    let least = from === 1 ? row : FAR
    rows[current + from - 1] = least
    for (let column = from; column <= to; column++) {
      const isSame = left.charCodeAt(row - 1) === right.charCodeAt(column - 1)
      let steps = (rows[last + column - 1] ?? FAR) + (isSame ? 0 : 1)
      steps = Math.min(steps, (rows[last + column] ?? FAR) + 1)
      steps = Math.min(steps, (rows[current + column - 1] ?? FAR) + 1)
      if (row > 1 && column > 1 && isSwap(left, right, row, column)) {
        steps = Math.min(steps, (rows[beforeLast + column - 2] ?? FAR) + 1)
      }
      rows[current + column] = steps
      least = Math.min(least, steps)
    }
    rows[current + to + 1] = FAR
    // Only a swap reaches over a row, and it adds a step.
    if (least > limit && leastBefore >= limit) return Infinity
    leastBefore = least
  }
  return within(limit, rows[(left.length % 3) * width + right.length] ?? FAR)
}

function isSwap(left: string, right: string, row: number, column: number): boolean {
  return (
    left.charCodeAt(row - 1) === right.charCodeAt(column - 2) &&
    left.charCodeAt(row - 2) === right.charCodeAt(column - 1)
  )
}

/**
 * The words ` Did you mean "...?"` with the space before them, or nothing: the end of a message
 * about an unknown name.
 */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const nearest = nearestName(name, candidates)
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`
}
