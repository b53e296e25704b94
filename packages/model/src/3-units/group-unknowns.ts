/** Which unknown units hang together. */

/**
 * All unknowns that hang together with one of `marked` through `sets`: those of one set are tied to each
 * other.
 */
export function groupUnknowns(
  sets: readonly (readonly string[])[],
  marked: readonly (readonly string[])[],
): ReadonlySet<string> {
  const setsWith = new Map<string, (readonly string[])[]>()
  for (const set of sets) {
    for (const key of set) {
      const known = setsWith.get(key)
      if (known === undefined) setsWith.set(key, [set])
      else known.push(set)
    }
  }
  const reached = new Set<string>()
  const waiting = marked.flat()
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (reached.has(key)) continue
    reached.add(key)
    for (const set of setsWith.get(key) ?? []) waiting.push(...set)
    setsWith.delete(key)
  }
  return reached
}
