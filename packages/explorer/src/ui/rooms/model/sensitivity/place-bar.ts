/** An index with its interval as a bar in pixels, on a scale that all bars of a table share. */
import { linearScale, type Scale } from '../../../../view/place/linear-scale.ts'
import { tenth } from '../../../../view/round.ts'

/** A number with the ends of its interval, where it has one. */
export interface Measured {
  readonly index: number
  readonly low: number | undefined
  readonly high: number | undefined
}

/** A bar from zero to the index, and a capped whisker over the interval. */
export interface PlacedBar {
  readonly width: number
  readonly height: number
  /** Where zero stands. */
  readonly zero: number
  readonly bar: { readonly x: number; readonly width: number }
  /** Empty without an interval. */
  readonly whisker: string
}

const WIDTH = 160
const HEIGHT = 18
/** Room at both ends, for caps. */
const AIR = 2
/** Half the cap of a whisker. */
const CAP = 3

/** The bars of a table; zero stands at the left unless something lies below it. */
export function placeBars(rows: readonly Measured[]): readonly PlacedBar[] {
  const ends = rows.flatMap(({ index, low, high }) => [index, low ?? index, high ?? index])
  const finite = ends.filter(Number.isFinite)
  const [least, most] = [Math.min(0, ...finite), Math.max(0, ...finite)]
  // Where all are 0 the bars are empty, whatever the scale.
  const x = linearScale([least, most > least ? most : 1], [AIR, WIDTH - AIR])
  return rows.map((row) => placeBar(row, x))
}

function placeBar({ index, low, high }: Measured, x: Scale): PlacedBar {
  const [zero, end] = [tenth(x(0)), Number.isFinite(index) ? tenth(x(index)) : tenth(x(0))]
  const middle = HEIGHT / 2
  const cap = (at: number): string => `M${at} ${middle - CAP}v${2 * CAP}`
  const [from, to] = [low, high].map((value) => (value === undefined ? NaN : tenth(x(value))))
  const hasWhisker = from !== undefined && to !== undefined && Number.isFinite(to - from)
  return {
    ...{ width: WIDTH, height: HEIGHT, zero },
    bar: { x: Math.min(zero, end), width: tenth(Math.abs(end - zero)) },
    whisker: hasWhisker ? `${cap(from)}M${from} ${middle}H${to}${cap(to)}` : '',
  }
}
