/** From one map to another with the same keys. */

/** The map with each value made over, in its order; those that come out undefined are left out. */
export function mapValues<From, To>(
  from: ReadonlyMap<string, From>,
  make: (value: From, key: string) => To | undefined,
): ReadonlyMap<string, To> {
  const to = new Map<string, To>()
  for (const [key, value] of from) {
    const made = make(value, key)
    if (made !== undefined) to.set(key, made)
  }
  return to
}
