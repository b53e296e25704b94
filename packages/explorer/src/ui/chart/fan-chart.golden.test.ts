import { join } from 'node:path'
import { render } from 'svelte/server'
import { goldenCases, goldenText } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { chartDomain, timeWindow, type Domain } from '../../view/chart-domain.ts'
import { BOTH, CHART, dip, makeFan, TIMES, WAS } from '../../view/chart-fixture.ts'
import type { ChartLayout } from '../../view/chart-measures.ts'
import type { Moment, Series } from '../../view/chart.ts'
import { ghostOf } from '../../view/mix-worlds.ts'
import { placeChart, type ChartFrame } from '../../view/place-chart.ts'
import { tellPicture } from '../../view/tell-picture.ts'
import { wordsContext } from '../../words/use-words.ts'
import { ENGLISH } from '../../words/words-fixture.ts'
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
}

const MOMENTS: readonly Moment[] = [
  { date: '1901-05-01', label: 'The gate is built', event: undefined },
  { date: '1901-11-01', label: 'First closing', event: undefined },
  { date: '1902-02-01', label: 'No room for this name', event: undefined },
  { date: '1907-08-09', label: 'The storm', event: undefined },
  { date: '1950-01-01', label: 'Outside', event: undefined },
]

function seriesOf({ yours, ghost, empty }: PictureCase): Series {
  if (empty === true) {
    return { ...WAS, base: { levels: [], quantiles: [], runs: [] }, record: [] }
  }
  const series = yours === true ? BOTH : WAS
  if (ghost !== true) return series
  const before = { fan: makeFan((time) => 2 + (time - 1900) * 0.2 - dip(time)), partsAt: 16 }
  return { ...series, ghost: ghostOf(before) }
}

function drawCase(one: PictureCase): string {
  const series = seriesOf(one)
  const frame: ChartFrame = {
    layout: one.layout,
    width: one.width,
    domain: one.domain ?? chartDomain(series),
    window: timeWindow(TIMES, series.record),
    clock: { date: one.clock ?? '1904-01-01', label: 'the flood', isTold: one.layout !== 'small' },
    moments: one.moments === true ? MOMENTS : [],
    leverDates: one.levers ?? [],
    gutter: undefined,
  }
  const chart = placeChart(series, CHART, frame, ENGLISH)
  const props = { chart, id: 'salt', summary: tellPicture(series, CHART, ENGLISH) }
  const { body } = render(FanChart, { props, context: wordsContext(ENGLISH) })
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
