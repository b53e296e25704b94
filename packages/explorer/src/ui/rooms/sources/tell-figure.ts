/** A figure of the record as it was written, with its thousands set apart. */
import type { Words } from '../../../words/words.ts'

/** Decimals that a figure of a table may have. */
const MOST = 6

/** `1,201,738`, `33.9`: no decimal is added, none is taken away. */
export function tellFigure(value: number, words: Words): string {
  const decimals = Array.from({ length: MOST }, (_, count) => count).find(
    (count) => Number(value.toFixed(count)) === value,
  )
  return words.fixed(value, decimals ?? MOST)
}
