/** Times work on a machine that others use too. */

/** Least time of some rounds, in milliseconds, after one round that is not counted. */
export async function leastTime(rounds: number, work: () => unknown): Promise<number> {
  await work()
  let least = Infinity
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await work()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

/** Prints rows under a heading, columns aligned. */
export function printTable(heading: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  console.info(`\n${heading}`)
  for (const row of rows) {
    console.info(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`)
  }
}
