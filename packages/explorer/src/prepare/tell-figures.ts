/** What the model says in a world, for texts that leave the figures to it: the words under its charts. */
import { InvariantError } from '@thaw/core'
import type { Chart, Dossier } from '@thaw/dossier'
import type { Ensemble } from '@thaw/engine'
import { scenarioInputs } from '../scenario/scenario-inputs.ts'
import type { Sentence } from '../view/chart.ts'
import { chartDomain } from '../view/chart-domain.ts'
import { compareWorlds, type Comparison } from '../view/find-effects.ts'
import { readFan, readTimes, readWorld } from '../view/read-series.ts'
import { tellDifference } from '../view/tell/tell-difference.ts'
import { tellSummary } from '../view/tell/tell-summary.ts'
import { prepareChart, prepareLevers } from './chart-heads.ts'
import type { Edition } from './edition.ts'
import { worldLevers, worldPath, type WorldView } from './named-world.ts'
import type { RunWorld } from './prepare-front.ts'

/** What the model says of one chart, or of all of them. */
export interface ToldFigure {
  /** Name of the chart; undefined where the sentence sums up all charts. */
  readonly name: string | undefined
  readonly sentence: Sentence
  /** Opens the laboratory there; from the edition's first page. */
  readonly path: string
}

/** The same sentence for each named chart as stands under it; without charts, what moved most. */
export async function tellFigures(
  { dossier, words }: Edition,
  { world, charts }: WorldView,
  runWorld: RunWorld,
): Promise<readonly ToldFigure[]> {
  const levers = worldLevers(dossier, world)
  const all = prepareLevers(dossier)
  const base = await runWorld(scenarioInputs(all, {}))
  const own = await runWorld(scenarioInputs(all, levers))
  const worlds = { base, own }
  if (charts.length === 0) {
    const told = [...dossier.charts.values()]
      .toSorted((left, right) => rankOf(left) - rankOf(right))
      .map((chart) => ({ name: chart.name, comparison: compare(dossier, chart, worlds) }))
    const sentence = tellSummary(Object.keys(levers).length, told, words)
    return [{ name: undefined, sentence, path: worldPath(dossier, { world, charts }) }]
  }
  return charts.flatMap((id) => {
    const chart = dossier.charts.get(id)
    if (chart === undefined) return []
    const unit = prepareChart(dossier, chart, readTimes(base)).head.unit
    const sentence = tellDifference(compare(dossier, chart, worlds), unit, words)
    return [{ name: chart.name, sentence, path: worldPath(dossier, { world, charts: [id] }) }]
  })
}

/** Outcomes and troubles before what stands behind them, as in the laboratory. */
const rankOf = ({ kind }: Chart): number => (kind === 'background' ? 1 : 0)

function compare(
  dossier: Dossier,
  chart: Chart,
  { base, own }: { readonly base: Ensemble; readonly own: Ensemble },
): Comparison {
  const times = readTimes(base)
  const { head, record } = prepareChart(dossier, chart, times)
  const apart = readWorld(own, head)
  if (apart === undefined) throw new InvariantError('the world of a figure was run alone')
  const was = readFan(base, head)
  const domain = chartDomain({ times, base: was, yours: undefined, ghost: undefined, record })
  return compareWorlds(apart.difference, times, domain)
}
