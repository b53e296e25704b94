/** How components come to their words: a context that is set where a page is rendered or woken. */
import { getContext } from 'svelte'
import type { Words } from './words.ts'

const KEY = 'words'

/** The `context` option of `render`, `mount` and `hydrate`. */
export function wordsContext(words: Words): Map<string, Words> {
  return new Map([[KEY, words]])
}

/** The words of the page that a component stands on; only while it is being set up. */
export function useWords(): Words {
  return getContext(KEY)
}
