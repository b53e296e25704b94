/** Tables of a terminal. */

/** Rows of cells in columns of equal width: words to the left, numbers to the right; the first column is of words. */
export function layOut(
  rows: readonly (readonly string[])[],
  words: readonly number[] = [0],
): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  const pad = (cell: string, column: number): string => {
    const width = widths[column] ?? 0
    return words.includes(column) ? cell.padEnd(width) : cell.padStart(width)
  }
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')
}
