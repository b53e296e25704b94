/** The cure for an unknown word: the likely one, or where the list is. */
import { nearestName } from '@thaw/core'

/** "Did you mean ...?" where something on the list is near, else `otherwise`. */
export function adviceFor(word: string, words: Iterable<string>, otherwise: string): string {
  const nearest = nearestName(word, words)
  return nearest === undefined ? otherwise : `Did you mean "${nearest}"?`
}
