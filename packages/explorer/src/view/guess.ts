/** A line that a reader draws before the answer is seen, and how near it came. Stays on the device. */
import type { Domain, TimeWindow } from './chart-domain.ts'
import type { Fan, Series } from './chart.ts'
import { medianOf, rowAt, valueAt } from './fan-rows.ts'

/** A point of a chart: decimal years and a value in display units. */
export interface ChartPoint {
  readonly time: number
  readonly value: number
}

/** One value a year, at mid-year; NaN where nothing is drawn yet. */
export interface Guess {
  /** Where the line begins: what is shown ends here. */
  readonly start: ChartPoint
  readonly times: readonly number[]
  readonly values: readonly number[]
}

/** An empty line from a moment on, with a place for every mid-year after it. */
export function beginGuess(start: ChartPoint, [, last]: TimeWindow): Guess {
  const times: number[] = []
  for (let year = Math.floor(start.time); year + 0.5 < last; year += 1) {
    if (year + 0.5 > start.time) times.push(year + 0.5)
  }
  return { start, times, values: times.map(() => Number.NaN) }
}

/**
 * The line with a stretch drawn over it: every mid-year between the two points, and the one nearest
 * to the second, so that a press alone draws something.
 */
export function drawStretch(guess: Guess, from: ChartPoint, to: ChartPoint): Guess {
  const [left, right] = from.time < to.time ? [from, to] : [to, from]
  const isNear = (time: number): boolean => Math.abs(time - to.time) <= 0.5
  const values = guess.times.map((time, k) => {
    if (time >= left.time && time <= right.time && right.time > left.time) {
      const share = (time - left.time) / (right.time - left.time)
      return left.value + (right.value - left.value) * share
    }
    return isNear(time) ? to.value : (guess.values[k] ?? Number.NaN)
  })
  return { ...guess, values }
}

/** The line with the value of one of its years. */
export function setYear(guess: Guess, place: number, value: number): Guess {
  return { ...guess, values: guess.values.with(place, value) }
}

/** Years that are drawn. */
export function drawnYears({ values }: Guess): number {
  return values.filter(Number.isFinite).length
}

/** What is hidden while a reader guesses: your world, or without one what comes after the clock. */
export type GuessAbout = 'yours' | 'record'

/** Where the guess begins: where the worlds part, or at the clock; undefined where nothing is hidden. */
export function guessStart(series: Series, clock: number): ChartPoint | undefined {
  const { times, base, yours } = series
  const from = yours?.partsAt === undefined ? clock : (times[yours.partsAt] ?? clock)
  const value = valueAt(medianOf(base), times, from)
  const hasRoom = from + 0.5 < (times.at(-1) ?? from)
  return value === undefined || !hasRoom ? undefined : { time: from, value }
}

/** The series without what is to be guessed. */
export function hideAnswer(series: Series, { start }: Guess, about: GuessAbout): Series {
  const shown: Series = { ...series, yours: undefined, ghost: undefined, others: undefined }
  if (about === 'yours') return shown
  const isBefore = (k: number): boolean => (series.times[k] ?? Infinity) <= start.time
  const quantiles = series.base.quantiles.map((row) =>
    row.map((value, k) => (isBefore(k) ? value : Number.NaN)),
  )
  const record = series.record.filter((mark) =>
    mark.kind === 'bar' ? mark.end <= start.time : mark.time <= start.time,
  )
  return { ...shown, base: { ...series.base, quantiles }, record }
}

/**
 * Where a guess and an answer go: of the record, from where the line begins to its end; of your world,
 * against the world as it was, because what moves both of them is no effect of a lever.
 */
type GuessWay = 'higher' | 'lower' | 'level'

/** How near a guess came to the middle 80 of 100 runs. */
export interface GuessScore {
  readonly drawn: number
  /** Drawn years inside the band. */
  readonly inside: number
  readonly about: GuessAbout
  readonly guessWay: GuessWay
  readonly answerWay: GuessWay
  /** The drawn year by which the ways are judged. */
  readonly wayYear: number
  /** The last drawn year. */
  readonly end: {
    readonly year: number
    readonly value: number
    readonly low: number
    readonly high: number
  }
}

/** A change by less than this share of the widest band is no change. */
const LEVEL_SHARE = 0.25
/** An effect by less than this share of what the chart shows is none; as in the sentence under it. */
const EFFECT_SHARE = 1 / 50

/** What a guess is compared with. */
export interface GuessAnswer {
  readonly times: readonly number[]
  readonly fan: Fan
  /** The world as it was, where the guess was about yours; `domain`: what the chart shows. */
  readonly against?: { readonly base: Fan; readonly domain: Domain } | undefined
}

/** Compares the drawn years with a fan over the same times; undefined where nothing is drawn. */
export function judgeGuess(guess: Guess, answer: GuessAnswer): GuessScore | undefined {
  const { times, fan, against } = answer
  const years = guess.times.flatMap((time, k) => {
    const value = guess.values[k] ?? Number.NaN
    const [low, middle, high] = [0.1, 0.5, 0.9].map((level) =>
      valueAt(rowAt(fan, level), times, time),
    )
    const isKnown = low !== undefined && middle !== undefined && high !== undefined
    const was = against && valueAt(medianOf(against.base), times, time)
    const from = was ?? guess.start.value
    return Number.isFinite(value) && isKnown ? [{ time, value, low, middle, high, from }] : []
  })
  const last = years.at(-1)
  if (last === undefined) return undefined
  const widest = Math.max(...years.map(({ low, high }) => high - low))
  const least =
    against === undefined
      ? widest * LEVEL_SHARE
      : (against.domain[1] - against.domain[0]) * EFFECT_SHARE
  const effectOf = (year: (typeof years)[number]): number => Math.abs(year.middle - year.from)
  const at =
    against === undefined
      ? last
      : years.reduce((most, year) => (effectOf(year) > effectOf(most) ? year : most), last)
  const wayOf = (value: number): GuessWay => {
    const change = value - at.from
    if (Math.abs(change) < least) return 'level'
    return change > 0 ? 'higher' : 'lower'
  }
  return {
    drawn: years.length,
    inside: years.filter(({ value, low, high }) => value >= low && value <= high).length,
    about: against === undefined ? 'record' : 'yours',
    guessWay: wayOf(at.value),
    answerWay: wayOf(at.middle),
    wayYear: Math.floor(at.time),
    end: { year: Math.floor(last.time), value: last.value, low: last.low, high: last.high },
  }
}
