/** Sequences of elements: `A1-A4` is A1, A2, A3, A4. Source: vensim.com, "fn_shift_if_true". */
import { canonicalName } from '@thaw/syntax'
import { nameOf } from '../lex/names.ts'

/** More elements than a model can hold; it bounds what a slip in a number may cost. */
export const mostElements = 100_000

const ends = /^\s*"?(.*?)(\d+)"?\s*-\s*"?(.*?)(\d+)"?\s*$/s

/**
 * The names from the first to the last, both included; undefined where the text is no such sequence.
 * Numbers keep the width of the first where that begins with a zero (unverified in Vensim).
 */
export function expandSequence(text: string): readonly string[] | undefined {
  const found = ends.exec(text)
  if (found === null) return undefined
  const [, prefix = '', first = '', lastPrefix = '', last = ''] = found
  const count = Number(last) - Number(first) + 1
  const isSame = canonicalName(`${prefix}0`) === canonicalName(`${lastPrefix}0`)
  if (!isSame || !(count >= 1) || count > mostElements) return undefined
  const width = first.startsWith('0') ? first.length : 0
  return Array.from({ length: count }, (_, index) =>
    nameOf(`${prefix}${String(Number(first) + index).padStart(width, '0')}`),
  )
}
