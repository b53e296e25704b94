/** Words as links and keys write them. */

/**
 * Lower case, letters (with their marks) and digits of any script, joined by hyphens: `Half open!` is
 * `half-open`. The same however a letter with a mark is coded, since keyboards and systems differ.
 */
export function slugOf(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
