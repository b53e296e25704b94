/** Whether the words of stops fit side by side in the column of levers. */

/** Pixels: the column beside the charts, and what stays free between two words. */
const COLUMN = 258
const GAP = 6
/** Pixels of a letter, a little more than the mean; four words and more are set smaller. */
const LETTER = { few: 7.4, many: 6.9 }

/** True where a word would be broken in its middle: such stops stand under each other. */
export function hasLongWords(stops: readonly { readonly word: string }[]): boolean {
  const letter = stops.length > 3 ? LETTER.many : LETTER.few
  const room = (COLUMN / stops.length - GAP) / letter
  return stops.some(({ word }) => word.split(/\s+|(?<=-)/u).some((part) => part.length > room))
}
