/** Tables of a terminal: a column of words, then columns of numbers. */

/** A table: its head, and a row for each thing. */
export interface TextTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The widest that the first column may be. */
const MOST_WORDS = 26

/** Rows in aligned columns, the first to the left and the others to the right. */
export function printTable({ head, rows }: TextTable): string {
  const cut = [head, ...rows].map(([words = '', ...cells]) => [shorten(words), ...cells])
  const widths = head.map((_, column) => Math.max(...cut.map((row) => row[column]?.length ?? 0)))
  return cut
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0
          return column === 0 ? cell.padEnd(width) : cell.padStart(width)
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function shorten(words: string): string {
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS - 1)}…` : words
}

/** A number of three digits or all those before the point; a hyphen where there is none. */
export function shortNumber(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '-'
  const size = Math.abs(value)
  if (size >= 100 || value === 0) return String(Math.round(value))
  return String(Number(value.toPrecision(3)))
}

/** Two digits after the point, for what has no unit; a hyphen where there is none. */
export function plainShare(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? '-' : value.toFixed(2)
}
