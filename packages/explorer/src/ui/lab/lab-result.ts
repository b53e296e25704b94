/** What the engine answered, read for every chart. */
import type { Ensemble, EnsembleFault } from '@thaw/engine'
import { chartDomain } from '../../view/chart-domain.ts'
import type { World } from '../../view/chart.ts'
import { compareWorlds, type Comparison } from '../../view/find-effects.ts'
import type { Sentence } from '../../view/chart.ts'
import { readWorld } from '../../view/read-series.ts'
import { tellDifference } from '../../view/tell-difference.ts'
import type { LabChart, LabData } from './lab-data.ts'

/** One chart's part of an answer. */
interface ChartResult {
  readonly world: World
  readonly comparison: Comparison
  readonly sentence: Sentence
}

/** An answer of the engine. */
export interface LabResult {
  /** The settings that it belongs to, as `settingsKey` writes them. */
  readonly key: string
  /** Draws that it rests on. */
  readonly draws: number
  readonly charts: ReadonlyMap<string, ChartResult>
  readonly faults: readonly EnsembleFault[]
}

/** Reads an ensemble that was run against the world as it was. */
export function readLabResult(key: string, ensemble: Ensemble, data: LabData): LabResult {
  const entries = data.charts.flatMap((chart): [string, ChartResult][] => {
    const result = readChart(ensemble, chart, data.times)
    return result === undefined ? [] : [[chart.id, result]]
  })
  return { key, draws: ensemble.draws, charts: new Map(entries), faults: ensemble.faults }
}

function readChart(
  ensemble: Ensemble,
  chart: LabChart,
  times: readonly number[],
): ChartResult | undefined {
  const world = readWorld(ensemble, chart)
  if (world === undefined) return undefined
  const { fan, partsAt, difference } = world
  const { base, record } = chart
  const domain = chartDomain({ times, base, record, yours: undefined, ghost: undefined })
  return {
    world: { fan, partsAt },
    comparison: compareWorlds(difference, times, domain),
    sentence: tellDifference(difference, times, chart, domain),
  }
}
