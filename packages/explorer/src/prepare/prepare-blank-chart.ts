/** A chart to draw on: what is known up to the clock, and room for a reader's line after it. */
import type { Dossier } from '@thaw/dossier'
import type { Ensemble } from '@thaw/engine'
import { yearsOfDate } from '../view/calendar.ts'
import type { ChartHead, Series } from '../view/chart.ts'
import { chartDomain, timeWindow, type Domain, type TimeWindow } from '../view/chart-domain.ts'
import { guessStart, hideAnswer } from '../view/guess.ts'
import { chartAsItWas } from './chart-as-it-was.ts'
import { prepareClock } from './chart-heads.ts'

/** What such a chart shows; `domain` and `window` leave room for the answer without telling it. */
export interface BlankChart {
  readonly chart: ChartHead
  readonly series: Series
  readonly domain: Domain
  readonly window: TimeWindow
  readonly clock: { readonly date: string; readonly label: string }
}

/** The chart up to the dossier's clock; undefined where it has no such chart, or nothing is left to draw. */
export function prepareBlankChart(
  dossier: Dossier,
  id: string,
  base: Ensemble,
): BlankChart | undefined {
  const row = dossier.charts.get(id)
  if (row === undefined) return undefined
  const { head, series } = chartAsItWas(dossier, row, base)
  const clock = prepareClock(dossier, '')
  const start = guessStart(series, yearsOfDate(clock.date))
  if (start === undefined) return undefined
  return {
    chart: head,
    series: hideAnswer(series, { start, times: [], values: [] }, 'record'),
    domain: chartDomain(series),
    window: timeWindow(series.times, series.record),
    clock,
  }
}
