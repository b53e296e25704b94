/** Text as searches within a page compare it. */

/** Lower case without accents, so that a search finds either spelling. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
