/** Text as searches within a page compare it. */

/** Lower case without accents, so that a search finds either spelling. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** What is sought, word by word: each must occur in a folded text. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}
