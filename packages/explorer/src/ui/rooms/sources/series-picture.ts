/** The figures of a series as a picture: the record alone, or with the model where a chart draws it. */
import type { Chart, Dossier, Series as RecordSeries, SeriesPoint } from '@thaw/dossier'
import type { Ensemble } from '@thaw/engine'
import { chartAsItWas } from '../../../prepare/chart-as-it-was.ts'
import { timeWindow, type TimeWindow } from '../../../view/chart-domain.ts'
import type { ChartHead, Series } from '../../../view/chart.ts'
import { placeStill } from '../../../view/place/place-still.ts'
import type { PlacedChart } from '../../../view/place/placed-chart.ts'
import { readRecord } from '../../../view/read-record.ts'
import { tellPicture } from '../../../view/tell/tell-picture.ts'
import type { Words } from '../../../words/words.ts'

/** A picture, and what it says to those who do not see it. */
export interface SeriesPicture {
  readonly placed: PlacedChart
  readonly summary: string
}

/** Width in pixels: that of a phone and of the drawer. */
const WIDTH = 340

const NO_FAN = { levels: [], quantiles: [], runs: [] }

/**
 * The figures of the unit that most of them are in; undefined where there is nothing to draw. Title and
 * unit are empty where they are in another language than the sentence that tells the picture.
 */
export function drawRecord(
  { id, title, unit }: Pick<RecordSeries, 'id' | 'title' | 'unit'>,
  points: readonly SeriesPoint[],
  words: Words,
): SeriesPicture | undefined {
  const first = Math.floor(Math.min(...points.map(({ start }) => start)))
  const last = Math.ceil(Math.max(...points.map(({ end }) => end)))
  const shown: TimeWindow = last - first < 2 ? [first - 1, last + 1] : [first, last]
  const chart = { series: [id], recordFactor: 1, recordUnit: '', recordReading: 'rate' } as const
  const record = readRecord(chart, points, shown)
  if (record.length === 0) return undefined
  const series = { times: [...shown], base: NO_FAN, yours: undefined, ghost: undefined, record }
  return draw(series, shown, { question: title, unit, direction: '' }, words)
}

/** A chart of the model with its record, as one of its series is seen there. */
export function drawOnChart(
  dossier: Dossier,
  chart: Chart,
  base: Ensemble,
  words: Words,
): SeriesPicture {
  const { head, series } = chartAsItWas(dossier, chart, base)
  return draw(series, timeWindow(series.times, series.record), head, words)
}

function draw(
  series: Series,
  window: TimeWindow,
  head: Pick<ChartHead, 'question' | 'unit' | 'direction'>,
  words: Words,
): SeriesPicture {
  const frame = { layout: 'large', width: WIDTH, window } as const
  return {
    placed: placeStill(series, head, frame, words),
    summary: tellPicture(series, head, words),
  }
}
