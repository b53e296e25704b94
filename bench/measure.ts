/** Times work on a machine that others use too. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Gives milliseconds; only differences mean something. */
type Clock = () => number

/** The time that passes: what counts where several threads work, and what others take is in it. */
export const wallTime: Clock = () => performance.now()

/**
 * The time that a processor worked for this process, its threads for garbage and for compiling too: what
 * others take on the machine is not in it, but for caches that they emptied.
 */
export const processorTime: Clock = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Least time of some rounds, in milliseconds, after one round that is not counted. */
export async function leastTime(
  rounds: number,
  work: () => unknown,
  clock: Clock = wallTime,
): Promise<number> {
  await work()
  let least = Infinity
  for (let round = 0; round < rounds; round++) {
    const start = clock()
    await work()
    least = Math.min(least, clock() - start)
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
/** A turn lasts at least so long: asking a clock takes some microseconds. */
const TURN_MILLISECONDS = 1

/** Median milliseconds by name, and how many times as fast as the first. */
export type TurnTimes = ReadonlyMap<string, { readonly time: number; readonly ratio: number }>

/**
 * Median milliseconds of each contender over rounds in which all take turns, so that a machine that
 * grows slow is slow for all; and the median of the ratios to the first, round by round. In its turn
 * each works a few times, and the least counts: others interrupt it less often. A turn begins when the
 * garbage of the one before is gone: its removal would be counted as work of the next.
 */
export async function takeTurns(
  contenders: readonly Contender[],
  rounds: number,
  clock: Clock = processorTime,
): Promise<TurnTimes> {
  const times = contenders.map((): number[] => [])
  const works = contenders.map(() => 1)
  for (let round = -1; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      const work = works[index] ?? 1
      let least = Infinity
      collectGarbage()
      for (let repeat = 0; repeat < REPEATS; repeat++) {
        least = Math.min(least, await timeOnce(contender, work, clock))
      }
      if (round >= 0) times[index]?.push(least)
      else works[index] = Math.ceil(TURN_MILLISECONDS / Math.max(least, SHORTEST))
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

const SHORTEST = 1e-3

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Milliseconds of a round, by its own clock or as the mean of so many. */
async function timeOnce({ round }: Contender, work: number, clock: Clock): Promise<number> {
  const start = clock()
  const own = await round()
  if (typeof own === 'number') return own
  for (let more = 1; more < work; more++) await round()
  return (clock() - start) / work
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
