/** The middle nine in ten of prior and draws in words and in pixels. */
import { normalQuantile } from '@thaw/core'
import type { Words } from '../../../../words/words.ts'
import { tenth } from '../../../../view/round.ts'
import type { LearnedInput, Span } from './learned.ts'

/** Parts of its width that the ends of a span are told to. */
const PARTS = 30

function decimalsOf({ low, high }: Span): number {
  const decimals = Math.ceil(-Math.log10(Math.max(high - low, Number.MIN_VALUE) / PARTS))
  return Math.min(8, Math.max(0, decimals))
}

/** The numbers of a span, as exact as its width makes sense: `0.021`, `1957.3`. */
export function tellEnds(span: Span, words: Words): Readonly<Record<keyof Span, string>> {
  const tell = (value: number): string => words.exact(Number(value.toFixed(decimalsOf(span))))
  return { low: tell(span.low), median: tell(span.median), high: tell(span.high) }
}

/** `0.021 to 0.024`. */
export function tellSpan(span: Span, words: Words): string {
  const { low, high } = tellEnds(span, words)
  return words.text(span.low < 0 ? 'tell.range-below' : 'tell.range', { low, high })
}

/** Prior and draws as two bars over each other, in pixels. */
export interface SpanPicture {
  readonly width: number
  readonly prior: Bar
  readonly draws: Bar
  /** Where the median of the draws stands. */
  readonly middle: number
}

interface Bar {
  readonly x: number
  readonly width: number
}

const WIDTH = 120
/** Standard deviations of the prior that the picture holds on each side of its median. */
const REACH = 2.8
/** Nine in ten of a normal distribution lie so many standard deviations around its middle. */
export const NINE_IN_TEN: number = normalQuantile(0.95)
/** A bar is never thinner than can be seen. */
const LEAST = 2

/**
 * On the scale of the prior, where it is a standard normal: so its bar is the same for every input, and how
 * much narrower the draws are can be compared down a list. What lies farther out ends at the edge.
 */
export function placeSpans({ place }: LearnedInput): SpanPicture {
  const x = (deviations: number): number =>
    tenth((WIDTH * (Math.min(REACH, Math.max(-REACH, deviations)) + REACH)) / (2 * REACH))
  const bar = (low: number, high: number): Bar => ({
    x: Math.min(x(low), WIDTH - LEAST),
    width: Math.max(LEAST, tenth(x(high) - x(low))),
  })
  return {
    width: WIDTH,
    prior: bar(-NINE_IN_TEN, NINE_IN_TEN),
    draws: bar(place.low, place.high),
    middle: x(place.median),
  }
}
