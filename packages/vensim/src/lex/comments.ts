/** Comments: what stands in braces. They nest, so that a text that holds one can be put into another. */

/** Index just after a comment, by the index at which it begins; what is not closed is not in it. */
export type CommentEnds = ReadonlyMap<number, number>

const none: CommentEnds = new Map()

/** Finds the brace that closes each opening one. Cost: linear, however many are left open. */
export function commentEnds(text: string): CommentEnds {
  if (!text.includes('{')) return none
  const ends = new Map<number, number>()
  const open: number[] = []
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    const begin = brace === '{' ? undefined : open.pop()
    if (begin !== undefined) ends.set(begin, index + 1)
    else if (brace === '{') open.push(index)
  }
  return ends
}
