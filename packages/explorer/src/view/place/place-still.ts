/** A chart on a page to be read: nothing on it moves, and it shares its frame with no other. */
import { chartDomain } from '../chart-domain.ts'
import type { ChartHead, Series } from '../chart.ts'
import { placeChart, type ChartFrame } from './place-chart.ts'
import type { PlacedChart } from './placed-chart.ts'
import type { Words } from '../../words/words.ts'

/** What differs between such charts; without a domain it is that of the series, without a clock there is none. */
type StillFrame = Pick<ChartFrame, 'layout' | 'width' | 'window'> &
  Partial<Pick<ChartFrame, 'clock' | 'domain'>>

/** Places a chart: see `placeChart`. */
export function placeStill(
  series: Series,
  chart: Pick<ChartHead, 'unit' | 'direction'>,
  { clock, domain = chartDomain(series), ...frame }: StillFrame,
  words: Words,
): PlacedChart {
  const rest = { moments: [], leverDates: [], gutter: undefined }
  return placeChart(series, chart, { ...frame, ...rest, clock, domain }, words)
}
