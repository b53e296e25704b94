/** A chart with its record and the model as it was, for pages that carry it as text. */
import type { Chart, Dossier } from '@thaw/dossier'
import type { Ensemble } from '@thaw/engine'
import type { ChartHead, Series } from '../view/chart.ts'
import { readFan, readTimes, shortenFan } from '../view/read-series.ts'
import { prepareChart } from './chart-heads.ts'

/** Head and series of a chart in the world `base`; single runs are left out. */
export function chartAsItWas(
  dossier: Dossier,
  chart: Chart,
  base: Ensemble,
): { readonly head: ChartHead; readonly series: Series } {
  const times = readTimes(base)
  const { head, record } = prepareChart(dossier, chart, times)
  const fan = shortenFan({ ...readFan(base, head), runs: [] })
  return { head, series: { times, base: fan, yours: undefined, ghost: undefined, record } }
}
