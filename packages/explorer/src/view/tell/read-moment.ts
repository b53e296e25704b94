/** What a chart shows at one moment, in words: its table, its clock and its picture say the same. */
import type { Words } from '../../words/words.ts'
import { markTime, type Fan, type RecordMark, type Series } from '../chart.ts'
import { chartDecimals, figureDecimals } from '../chart-decimals.ts'
import { rowAt, valueAt } from '../fan-rows.ts'
import { tellDecimals } from '../tell-number.ts'
import { worldName } from '../chart-worlds.ts'

/** One layer of a chart at a moment; the kind says by which shape it is drawn. */
export interface Reading {
  readonly kind: 'record' | 'memory' | 'was' | 'you' | 'b' | 'c'
  readonly name: string
  /** `2.10 (1.58 to 2.62)`: the middle of the runs and the range of 80 in 100; or a figure of the record. */
  readonly value: string
}

/** A figure of the record as far from a moment as this, in years, is still told at it. */
const NEAR = 0.5

/** Everything that stands at a moment (decimal years): the nearest figure of the record, each world. */
export function readMoment(series: Series, at: number, words: Words): readonly Reading[] {
  const { times, base, yours, others = [] } = series
  const decimals = chartDecimals(series)
  const tell = (kind: Reading['kind'], name: string, fan: Fan): readonly Reading[] => {
    const value = tellFanAt(fan, times, at, { decimals, words })
    return value === '' ? [] : [{ kind, name, value }]
  }
  return [
    ...readRecordAt(series.record, at, { decimals, words }),
    ...tell('was', words.text('chart.was-model'), base),
    // A world that never parts is the world as it was, and not drawn either.
    ...(yours?.partsAt === undefined ? [] : tell('you', words.text('chart.yours'), yours.fan)),
    ...others
      .filter(({ world }) => world.partsAt !== undefined)
      .flatMap(({ key, world }) => tell(key, worldName(key, words), world.fan)),
  ]
}

function readRecordAt(
  record: readonly RecordMark[],
  at: number,
  wording: NumberWords,
): readonly Reading[] {
  const { words } = wording
  const mark = nearestMark(record, at)
  if (mark === undefined) return []
  const name = words.text('chart.record-of', {
    years:
      mark.kind === 'bar'
        ? words.text('chart.years', {
            first: String(Math.floor(mark.start + 1e-6)),
            last: String(Math.ceil(mark.end - 1e-6) - 1),
          })
        : String(Math.floor(mark.time + 1e-6)),
  })
  return [{ kind: mark.isMemory ? 'memory' : 'record', name, value: tellMark(mark, wording) }]
}

/** The mark whose years hold a moment, else the nearest one that is near enough. */
function nearestMark(record: readonly RecordMark[], at: number): RecordMark | undefined {
  const away = (mark: RecordMark): number => {
    if (mark.kind === 'bar' && mark.start <= at && mark.end >= at) return 0
    return Math.abs(markTime(mark) - at)
  }
  const [nearest] = record.toSorted((left, right) => away(left) - away(right))
  return nearest !== undefined && away(nearest) <= NEAR ? nearest : undefined
}

/** True where a figure is one of a year, or its years hold it. */
export function isOfYear(mark: RecordMark, year: number): boolean {
  return mark.kind === 'bar'
    ? mark.start < year + 1 - 1e-6 && mark.end > year + 1e-6
    : Math.floor(mark.time + 1e-6) === year
}

/** How the numbers of one chart are said. */
export interface NumberWords {
  /** The most that a number has; see `chartDecimals`. */
  readonly decimals: number
  readonly words: Words
}

/** A figure with its range and with what is known of it: `2.5 (1.2 to 40), from memory`. */
export function tellMark(mark: RecordMark, { decimals, words }: NumberWords): string {
  const { value, low, high, kind, isMemory } = mark
  const own = figureDecimals([value, low ?? value, high ?? value], decimals)
  const tell = (number: number): string => tellDecimals(number, own, words)
  return words.text('tell.mark', {
    value: tell(value),
    hasRange: low === undefined && high === undefined ? 'no' : 'yes',
    low: tell(low ?? value),
    high: tell(high ?? value),
    kind,
    seen: isMemory ? 'memory' : 'source',
  })
}

/** The middle of the runs and the range of 80 in 100 at a moment; empty where there is no number. */
export function tellFanAt(
  fan: Fan,
  times: readonly number[],
  at: number,
  { decimals, words }: NumberWords,
): string {
  const [low, middle, high] = [0.1, 0.5, 0.9].map((level) => valueAt(rowAt(fan, level), times, at))
  if (low === undefined || middle === undefined || high === undefined) return ''
  return words.text('tell.middle', {
    middle: tellDecimals(middle, decimals, words),
    low: tellDecimals(low, decimals, words),
    high: tellDecimals(high, decimals, words),
  })
}
