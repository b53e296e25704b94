/** Runs one lever by itself, the others as they were, and tells what it did on its way to an outcome. */
import type { CausesFile } from '../../causes/causes-file.ts'
import { historicalValue, type Lever } from '../../scenario/lever.ts'
import { setupKey, type Setup } from '../../scenario/setup.ts'
import type { LabChart, LabData } from '../lab/lab-data.ts'
import { readChart } from '../lab/answers/lab-result.ts'
import type { Lab } from '../lab/state/lab-state.ts'
import { worldsOf } from '../lab/answers/lab-worlds.ts'
import { explainLever, type LeverStory } from './explain-lever.ts'
import { outputsBetween, readChanges, type NodeChanges } from './read-changes.ts'

/** Draws of a run for causes. */
const DRAWS = 200

/** Where a story is told. */
export interface StoryPlace {
  readonly file: CausesFile
  readonly data: LabData
  readonly lab: Pick<Lab, 'askCauses' | 'levers' | 'result'>
  readonly chart: LabChart
  /** The lever's setting is taken from it, and the reader's assumptions. */
  readonly setup: Setup
}

/** The story of one lever; refused where the engine does not answer, or is asked something newer. */
export async function runLever(lever: Lever, place: StoryPlace): Promise<LeverStory> {
  const { file, chart, setup } = place
  const from = file.levers[lever.id]
  const to = file.charts[chart.id]
  if (from === undefined || to === undefined) return { kind: 'apart' }
  const value = setup.levers[lever.id] ?? historicalValue(lever)
  const changes = await changesOf(lever, value, [from, to], place)
  const moved = value > historicalValue(lever) ? 1 : -1
  return explainLever(file, { from, to, changes, off: setup.off, moved })
}

async function changesOf(
  lever: Lever,
  value: number,
  [from, to]: readonly [number, number],
  { file, data, lab, chart, setup }: StoryPlace,
): Promise<NodeChanges> {
  const { nodes, outputs } = outputsBetween(file, from, to)
  if (outputs.length === 0) return new Map()
  const alone = { ...setup, levers: { [lever.id]: value } }
  const { inputs, against } = worldsOf(lab.levers, data.links, alone)
  const wanted = [...new Set([...outputs, chart.variable])]
  const ensemble = await lab.askCauses({ inputs, against, count: DRAWS, outputs: wanted })
  // The outcome is judged as its chart judges it, and by all draws where they are there.
  const shown = lab.result?.key === setupKey(alone) ? lab.result : undefined
  const base = shown?.base?.get(chart.id) ?? chart.base
  const outcome =
    shown?.charts.get(chart.id)?.comparison ??
    readChart(ensemble, chart, base, data.times)?.comparison
  const changes = readChanges(ensemble, file.nodes, nodes)
  return outcome === undefined ? changes : new Map([...changes, [to, outcome]])
}
