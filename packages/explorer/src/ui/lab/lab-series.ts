/** What each chart of the laboratory draws, and the years that all of them share. */
import { timeWindow, type TimeWindow } from '../../view/chart-domain.ts'
import type { Series } from '../../view/chart.ts'
import { ghostOf } from '../../view/mix-worlds.ts'
import type { LabChart, LabData } from './lab-data.ts'
import type { LabResult } from './lab-result.ts'

/** The years of the page: those of the model, and a year of record before it where a chart has one. */
export function labWindow(data: LabData): TimeWindow {
  return timeWindow(
    data.times,
    data.charts.flatMap((chart) => chart.record),
  )
}

/** One chart's series: the model as it was (on the reader's assumptions if they are changed), your world if there is one, the ghost of the one before. */
export function labSeries(
  data: LabData,
  chart: LabChart,
  result: LabResult | undefined,
  before: LabResult | undefined,
): Series {
  return {
    times: data.times,
    base: result?.base?.get(chart.id) ?? chart.base,
    yours: result?.charts.get(chart.id)?.world,
    ghost: ghostOf(before?.charts.get(chart.id)?.world),
    record: chart.record,
  }
}
