/** The part of a note that stands where there is no room for the whole. */

/** A text cut after its first sentence; `rest` is empty where there is no more. */
export function firstSentence(text: string): { readonly first: string; readonly rest: string } {
  const cut = text.search(/(?<=[.!?])\s/)
  return cut < 0
    ? { first: text, rest: '' }
    : { first: text.slice(0, cut), rest: text.slice(cut).trim() }
}
