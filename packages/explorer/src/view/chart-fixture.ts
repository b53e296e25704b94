/** A chart for tests, of no particular history: two worlds that part at a lever's date, and a record. */
import type { ChartHead, Difference, Fan, RecordMark, Series } from './chart.ts'
import { FAN_LEVELS } from './fan-rows.ts'

/** Quarter-years from 1900 to 1910. */
export const TIMES: readonly number[] = Array.from({ length: 41 }, (_, k) => 1900 + k / 4)

/** Years after which your world differs. */
export const PARTS = 1904

/** A chart for tests. */
export const CHART: ChartHead = {
  id: 'salt',
  place: 'large',
  kind: 'outcome',
  name: 'Salt',
  question: 'How salty was the lagoon?',
  subtitle: 'grams in a litre; higher is saltier',
  unit: 'g/l',
  direction: 'saltier ↑',
  variable: 'Salt',
  factor: 1,
  solidity: { kind: 'patchy' },
  sources: [{ id: 'harbour-book', label: 'Harbour book' }],
  note: 'Nobody measured before 1899.',
}

/** How far each level lies from the median, in spreads. */
const OFFSETS = [-1.3, -0.7, 0, 0.7, 1.3]

/** A fan about a median, `spread` wide. */
export function makeFan(median: (time: number) => number, spread = 0.4, runs = 3): Fan {
  const row = (shift: number): readonly number[] =>
    TIMES.map((time) => median(time) + shift * spread)
  return {
    levels: FAN_LEVELS,
    quantiles: OFFSETS.map(row),
    runs: Array.from({ length: runs }, (_, k) => row((k - 1) * 0.5)),
  }
}

/** The world as it was: from 2 slowly up to 4. */
export const BASE: Fan = makeFan((time) => 2 + (time - 1900) * 0.2)

/** What a lever does after it acts: down by 1.2 within two years, back by 1909. */
export function dip(time: number): number {
  const since = time - PARTS
  if (since <= 0 || since >= 5) return 0
  return -1.2 * Math.min(1, since / 2) * Math.min(1, (5 - since) / 2)
}

/** Your world: the dip. */
export const YOURS: Fan = makeFan((time) => 2 + (time - 1900) * 0.2 + dip(time))

/** A difference that all runs share up to `spread`, lower in nine of ten. */
export function makeDifference(effect: (time: number) => number, share = 0.9): Difference {
  const rows = OFFSETS.map((shift) =>
    TIMES.map((time) => effect(time) * (1 + shift * 0.3 * Math.sign(effect(time)))),
  )
  const shareOf = (sign: number): readonly number[] =>
    TIMES.map((time) => {
      const value = effect(time)
      if (value === 0) return 0
      return Math.sign(value) === sign ? share : 1 - share
    })
  return {
    levels: FAN_LEVELS,
    quantiles: rows,
    shareHigher: shareOf(1),
    shareLower: shareOf(-1),
  }
}

/** A dot, a dot with a range, one from memory, and a bar of three years. */
export const RECORD: readonly RecordMark[] = [
  { kind: 'point', time: 1899.5, value: 2.1, low: undefined, high: undefined, isMemory: false },
  { kind: 'point', time: 1901, value: 2.2, low: 1.9, high: 2.6, isMemory: false },
  { kind: 'point', time: 1903.5, value: 2.5, low: 1.2, high: 40, isMemory: true },
  {
    kind: 'bar',
    start: 1905,
    end: 1908,
    value: 3,
    low: undefined,
    high: undefined,
    isMemory: false,
  },
]

/** The world as it was alone. */
export const WAS: Series = {
  times: TIMES,
  base: BASE,
  yours: undefined,
  ghost: undefined,
  record: RECORD,
}

/** Both worlds, which part at 1904. */
export const BOTH: Series = { ...WAS, yours: { fan: YOURS, partsAt: TIMES.indexOf(PARTS) } }
