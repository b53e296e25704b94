/** What the engine answered, read for every chart. */
import type { Ensemble, EnsembleFault } from '@thaw/engine'
import { chartDomain } from '../../../view/chart-domain.ts'
import type { Fan, World } from '../../../view/chart.ts'
import { compareWorlds, type Comparison } from '../../../view/find-effects.ts'
import { readFan, readWorld } from '../../../view/read-series.ts'
import type { LabChart, LabData } from '../lab-data.ts'

/** One chart's part of an answer. */
export interface ChartResult {
  readonly world: World
  readonly comparison: Comparison
}

/** An answer of the engine. */
export interface LabResult {
  /** The setup that it belongs to, as `setupKey` writes it. */
  readonly key: string
  /** Draws that it rests on. */
  readonly draws: number
  /** Your world, by chart; none where no lever is moved. */
  readonly charts: ReadonlyMap<string, ChartResult>
  /** The world as it was on the reader's own assumptions, by chart; undefined on the dossier's. */
  readonly base: ReadonlyMap<string, Fan> | undefined
  readonly faults: readonly EnsembleFault[]
  /** What it was computed with; all give the same numbers. */
  readonly backEnd: Ensemble['backEnd']
  /** `single`: it follows a hand, and a better one is on its way. */
  readonly precision: Ensemble['precision']
}

/** Ensembles of one answer. */
export interface LabEnsembles {
  /** Run against the world as it was; or that world alone, if no lever is moved. */
  readonly ensemble: Ensemble
  /** The world as it was by itself, where the reader's assumptions have moved it. */
  readonly other: Ensemble | undefined
}

/** Reads the ensembles of a setup. */
export function readLabResult(
  key: string,
  { ensemble, other }: LabEnsembles,
  data: LabData,
): LabResult {
  const isAlone = ensemble.series.every((series) => series.difference === undefined)
  const own = other ?? (isAlone ? ensemble : undefined)
  const base = own && new Map(data.charts.map((chart) => [chart.id, readFan(own, chart)]))
  const entries = data.charts.flatMap((chart): [string, ChartResult][] => {
    const result = readChart(ensemble, chart, base?.get(chart.id) ?? chart.base, data.times)
    return result === undefined ? [] : [[chart.id, result]]
  })
  const { draws, faults, backEnd, precision } = ensemble
  return { key, draws, charts: new Map(entries), base, faults, backEnd, precision }
}

/** One chart of an ensemble that was run against the world `base`; undefined if it was not. */
export function readChart(
  ensemble: Ensemble,
  chart: LabChart,
  base: Fan,
  times: readonly number[],
): ChartResult | undefined {
  const world = readWorld(ensemble, chart)
  if (world === undefined) return undefined
  const { fan, partsAt, difference } = world
  const domain = chartDomain({
    times,
    base,
    record: chart.record,
    yours: undefined,
    ghost: undefined,
  })
  return {
    world: { fan, partsAt },
    comparison: compareWorlds(difference, times, domain),
  }
}
