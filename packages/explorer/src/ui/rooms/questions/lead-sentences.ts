/** An answer in two parts: what it says at once, and the rest. */

/** The first sentences of a text are taken until they are at least this long, in characters. */
const ENOUGH = 70

/**
 * The first sentence, or the first few where it is short, and what follows; joined by a space they
 * are the text. Sentences: Unicode Standard Annex 29, by `Intl.Segmenter`.
 */
export function leadSentences(
  text: string,
  language: string,
): { readonly lead: string; readonly rest: string } {
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
  let end = 0
  for (const { segment, index } of sentences) {
    end = index + segment.length
    if (end >= ENOUGH && !endsInInitial(text.slice(0, end))) break
  }
  return { lead: text.slice(0, end).trim(), rest: text.slice(end).trim() }
}

/** `A. Smith` is one name and not the end of a sentence. */
function endsInInitial(text: string): boolean {
  return /(?:^|[\s.(])\p{Lu}\.\s*$/u.test(text)
}
