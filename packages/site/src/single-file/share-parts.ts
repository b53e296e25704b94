/**
 * What pages have in common is carried once. `deflate` looks back 32 kB, less than one page; and the
 * pages of one model show the same charts over and over.
 */

/** Stands before the number of a part, and `;` after it. No text that people read holds it. */
const MARK = '\u0001'

/** Shorter parts cost as much to name as to say. */
const SHORTEST = 40

/** Between two tags, and between two lists of a page's data. */
const SEAMS = /(?<=>)(?=<)|(?<=\])(?=,)/

/** Texts in which parts stand by their number, and those parts. */
export interface SharedTexts {
  readonly texts: ReadonlyMap<string, string>
  readonly parts: readonly string[]
}

/** Takes out of the texts what stands more than once in them; `client/copy/shelf.ts` puts it back. */
export function shareParts(whole: ReadonlyMap<string, string>): SharedTexts {
  const cut = new Map([...whole].map(([path, text]) => [path, text.split(SEAMS)]))
  const counts = new Map<string, number>()
  for (const part of [...cut.values()].flat()) counts.set(part, (counts.get(part) ?? 0) + 1)
  const parts = [...counts]
    .filter(([part, count]) => count > 1 && part.length >= SHORTEST)
    .map(([part]) => part)
  const numbers = new Map(parts.map((part, number) => [part, `${MARK}${number.toString(36)};`]))
  const shared = [...cut].map(([path, pieces]): [string, string] => {
    return [path, pieces.map((piece) => numbers.get(piece) ?? piece).join('')]
  })
  return { texts: new Map(shared), parts }
}
