/** What a reading expects to see, from its cell: `series: expectation [record: fits; why] | …`. */

/** One expectation. */
export interface Prediction {
  /** Ids of series, as written before the colon. */
  readonly series: readonly string[]
  readonly expects: string
  /** What the record says of it, in the author's word; empty where the cell has no bracket. */
  readonly record: RecordWord
  /** What follows that word; may be empty. */
  readonly why: string
}

/** The author's word for what the record says; `other` for any word of his own. */
export type RecordWord = 'fits' | 'against' | 'half' | 'unclear' | 'cannot' | 'other' | ''

const words: readonly (readonly [start: string, word: RecordWord])[] = [
  ['fits', 'fits'],
  ['against', 'against'],
  ['half', 'half'],
  ['unclear', 'unclear'],
  ['cannot say', 'cannot'],
]

/** An id of a series has a joint. */
const ID = /[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+/g

/** A part that names no series, or has no bracket, keeps its whole text in `expects`. */
export function parsePredictions(text: string): readonly Prediction[] {
  return text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(parseOne)
}

function parseOne(part: string): Prediction {
  const bracket = /\s*\[(?:record:\s*)?([^\]]*)\]\s*$/.exec(part)
  const told = bracket === null ? part : part.slice(0, bracket.index)
  const colon = told.indexOf(':')
  const before = colon < 0 ? '' : told.slice(0, colon)
  const series = [...before.matchAll(ID)].map(([id]) => id)
  const expects = series.length === 0 ? told : told.slice(colon + 1).trim()
  return { series, expects, ...recordOf(bracket?.[1]?.trim()) }
}

function recordOf(said: string | undefined): Pick<Prediction, 'record' | 'why'> {
  if (said === undefined) return { record: '', why: '' }
  const found = words.find(([start]) => said.startsWith(start))
  if (found === undefined) return { record: 'other', why: said }
  const [start, record] = found
  return { record, why: said.slice(start.length).replace(/^[;,]?\s*/, '') }
}
