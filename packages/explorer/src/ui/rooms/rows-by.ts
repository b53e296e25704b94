/** Joins a table to what its rows name, once for all who ask. */

/** Rows by each key that they name; rows keep their order, and each stands once under a key. */
export function rowsBy<Row>(
  rows: Iterable<Row>,
  keysOf: (row: Row) => readonly string[],
): ReadonlyMap<string, readonly Row[]> {
  const map = new Map<string, Row[]>()
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      const known = map.get(key)
      if (known === undefined) map.set(key, [row])
      else known.push(row)
    }
  }
  return map
}
