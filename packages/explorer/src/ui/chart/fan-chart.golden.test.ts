import { join } from 'node:path'
import { render } from 'svelte/server'
import { goldenCases, goldenText } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { chartDomain, timeWindow, type Domain } from '../../view/chart-domain.ts'
import { BOTH, CHART, dip, makeFan, TIMES, WAS } from '../../view/chart-fixture.ts'
import type { ChartLayout } from '../../view/place/chart-measures.ts'
import type { Fan, KeptWorld, Moment, Series } from '../../view/chart.ts'
import { yearsOfDate } from '../../view/calendar.ts'
import { beginGuess, hideAnswer, setYear, type Guess } from '../../view/guess.ts'
import { ghostOf } from '../../view/mix-worlds.ts'
import { placeChart, type ChartFrame } from '../../view/place/place-chart.ts'
import { tellPicture } from '../../view/tell/tell-picture.ts'
import { wordsContext } from '../../words/use-words.ts'
import { ENGLISH, RUSSIAN } from '../../words/words-fixture.ts'
import FanChart from './fan-chart.svelte'

/** What a `case.json` may say. */
interface PictureCase {
  readonly layout: ChartLayout
  readonly width: number
  readonly yours?: boolean
  readonly ghost?: boolean
  readonly empty?: boolean
  readonly moments?: boolean
  readonly clock?: string
  readonly levers?: readonly string[]
  readonly domain?: Domain
  /** Worlds that are kept: one or two. */
  readonly kept?: number
  /** Values that a reader drew, from the clock on. */
  readonly guess?: readonly number[]
  /** What is to be guessed is still hidden. */
  readonly hidden?: 'yours' | 'record'
  readonly language?: 'en' | 'ru'
}

const CLOCK = '1904-01-01'

const MOMENTS: readonly Moment[] = [
  { date: '1901-05-01', label: 'The gate is built', event: undefined },
  { date: '1901-11-01', label: 'First closing', event: undefined },
  { date: '1902-02-01', label: 'No room for this name', event: undefined },
  { date: '1907-08-09', label: 'The storm', event: undefined },
  { date: '1950-01-01', label: 'Outside', event: undefined },
]

const KEPT: readonly KeptWorld[] = [
  { key: 'b', label: 'gate: half open', world: { fan: shifted(1.4), partsAt: 16 } },
  { key: 'c', label: 'tide: spring tide and 2 more', world: { fan: shifted(-0.8), partsAt: 24 } },
]

function shifted(by: number): Fan {
  return makeFan((time) => 2 + (time - 1900) * 0.2 + Math.min(1, Math.max(0, time - 1904)) * by)
}

function guessOf({ guess, clock }: PictureCase): Guess | undefined {
  if (guess === undefined) return undefined
  const empty = beginGuess(
    { time: yearsOfDate(clock ?? CLOCK), value: 2.8 },
    timeWindow(TIMES, WAS.record),
  )
  return guess.reduce((line, value, k) => setYear(line, k, value), empty)
}

function seriesOf({ yours, ghost, empty, kept = 0 }: PictureCase): Series {
  if (empty === true) {
    return { ...WAS, base: { levels: [], quantiles: [], runs: [] }, record: [] }
  }
  const series = { ...(yours === true ? BOTH : WAS), others: KEPT.slice(0, kept) }
  if (ghost !== true) return series
  const before = { fan: makeFan((time) => 2 + (time - 1900) * 0.2 - dip(time)), partsAt: 16 }
  return { ...series, ghost: ghostOf(before) }
}

function drawCase(one: PictureCase): string {
  const words = one.language === 'ru' ? RUSSIAN : ENGLISH
  const whole = seriesOf(one)
  const guess = guessOf(one)
  const series =
    guess === undefined || one.hidden === undefined ? whole : hideAnswer(whole, guess, one.hidden)
  const frame: ChartFrame = {
    layout: one.layout,
    width: one.width,
    domain: one.domain ?? chartDomain(whole),
    window: timeWindow(TIMES, series.record),
    clock: { date: one.clock ?? CLOCK, label: 'the flood', isTold: one.layout !== 'small' },
    moments: one.moments === true ? MOMENTS : [],
    leverDates: one.levers ?? [],
    gutter: undefined,
    guess,
  }
  const chart = placeChart(series, CHART, frame, words)
  const props = { chart, id: 'salt', summary: tellPicture(series, CHART, words) }
  const { body } = render(FanChart, { props, context: wordsContext(words) })
  return `${body.replace(/<!--.*?-->/g, '').replace(/></g, '>\n<')}\n`
}

describe('the picture of', () => {
  for (const { name, folder, why, options } of goldenCases(
    new URL('../../../golden/', import.meta.url),
  )) {
    it(`${name}: ${why}`, () => {
      const actual = drawCase(options as unknown as PictureCase)
      expect(actual).not.toMatch(/NaN|undefined|Infinity/)
      expect(actual).toBe(goldenText(join(folder, 'expected.svg'), actual))
    })
  }
})
