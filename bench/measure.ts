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

/** Something to time: its name, and one round of it. */
export interface Contender {
  readonly name: string
  /** Does the work once; gives milliseconds where it has a clock of its own. */
  readonly round: () => unknown
}

const REPEATS = 3

/** Median milliseconds by name, and how many times as fast as the first. */
export type TurnTimes = ReadonlyMap<string, { readonly time: number; readonly ratio: number }>

/**
 * Median milliseconds of each contender over rounds in which all take turns, so that a machine that
 * grows slow is slow for all; and the median of the ratios to the first, round by round. In its turn
 * each works a few times, and the least counts: others interrupt it less often.
 */
export async function takeTurns(
  contenders: readonly Contender[],
  rounds: number,
): Promise<TurnTimes> {
  const times = contenders.map((): number[] => [])
  for (let round = -1; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      let least = Infinity
      for (let repeat = 0; repeat < REPEATS; repeat++) {
        const start = performance.now()
        const own = await contender.round()
        least = Math.min(least, typeof own === 'number' ? own : performance.now() - start)
      }
      if (round >= 0) times[index]?.push(least)
    }
  }
  const ratios = (own: readonly number[]): readonly number[] =>
    own.map((time, round) => (times[0]?.[round] ?? NaN) / time)
  return new Map(
    contenders.map(({ name }, index) => {
      const own = times[index] ?? []
      return [name, { time: median(own), ratio: median(ratios(own)) }]
    }),
  )
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
