/** What each chart of the laboratory draws, and the years that all of them share. */
import { timeWindow, type TimeWindow } from '../../view/chart-domain.ts'
import type { Series } from '../../view/chart.ts'
import { ghostOf } from '../../view/mix-worlds.ts'
import type { OtherWorld } from './state/lab-compare.ts'
import type { LabChart, LabData } from './lab-data.ts'
import type { LabResult } from './answers/lab-result.ts'

/** The years of the page: those of the model, and a year of record before it where a chart has one. */
export function labWindow(data: LabData): TimeWindow {
  return timeWindow(
    data.times,
    data.charts.flatMap((chart) => chart.record),
  )
}

/** What a laboratory has to show beside the world as it was. */
export interface ShownWorlds {
  readonly result: LabResult | undefined
  readonly before: LabResult | undefined
  readonly others: readonly OtherWorld[]
}

/**
 * One chart's series: the model as it was (on the reader's assumptions if they are changed), your
 * world if there is one, the ghost of the one before, and the kept worlds that were answered.
 */
export function labSeries(
  data: LabData,
  chart: LabChart,
  { result, before, others }: ShownWorlds,
): Series {
  return {
    times: data.times,
    base: result?.base?.get(chart.id) ?? chart.base,
    yours: result?.charts.get(chart.id)?.world,
    ghost: ghostOf(before?.charts.get(chart.id)?.world),
    record: chart.record,
    others: others.flatMap(({ key, label, brief, result: kept }) => {
      const world = kept?.charts.get(chart.id)?.world
      return world === undefined ? [] : [{ key, label, brief, world }]
    }),
  }
}
