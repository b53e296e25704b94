/** Words as links and keys write them. */

/** Lower case, letters and digits of any script, joined by hyphens: `Half open!` is `half-open`. */
export function slugOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
