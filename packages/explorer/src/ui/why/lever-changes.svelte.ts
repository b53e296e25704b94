/** Runs each moved lever by itself, and keeps what it did to the variables on its way to an outcome. */
import { historicalValue, type Lever } from '../../scenario/lever.ts'
import { setupKey, type Setup } from '../../scenario/setup.ts'
import type { CausesFile } from '../../causes/causes-file.ts'
import type { LabChart, LabData } from '../lab/lab-data.ts'
import { readChart } from '../lab/lab-result.ts'
import type { Lab } from '../lab/lab-state.ts'
import { worldsOf } from '../lab/lab-worlds.ts'
import { explainLever, type LeverStory } from './explain-lever.ts'
import { outputsBetween, readChanges, type NodeChanges } from './read-changes.ts'

/** Draws of a run for causes. */
const DRAWS = 200
/** Levers that are told; each needs a run of its own. */
const MOST_LEVERS = 5

/** One lever with its story, as far as it is known. */
export interface LeverTelling<OneLever extends Lever = Lever> {
  readonly lever: OneLever
  readonly story: LeverStory | undefined
}

/** What the runs gave so far. */
export interface LeverChanges {
  readonly state: 'running' | 'done' | 'failed'
  /** Levers that are not told, because too many are moved. */
  readonly left: number
  readonly tellings: readonly LeverTelling[]
  /** Runs for a chart in the present setup; the result calls it off. */
  readonly run: (chart: LabChart) => () => void
}

/** Nothing is run until `run` is called. */
export function createLeverChanges(file: CausesFile, data: LabData, lab: Lab): LeverChanges {
  let state = $state.raw<LeverChanges['state']>('running')
  let known = $state.raw<ReadonlyMap<string, LeverStory>>(new Map())
  let told = $state.raw<readonly Lever[]>([])
  let left = $state.raw(0)
  const runAll = async (chart: LabChart, setup: Setup, isOff: () => boolean): Promise<void> => {
    for (const lever of told) {
      const story = await storyOf(lever, { file, data, lab, chart, setup })
      if (isOff()) return
      known = new Map([...known, [lever.id, story]])
    }
    state = 'done'
  }
  return {
    get state() {
      return state
    },
    get left() {
      return left
    },
    get tellings() {
      return told.map((lever) => ({ lever, story: known.get(lever.id) }))
    },
    run: (chart) => {
      const { setup } = lab
      const moved = lab.levers.filter((lever) => setup.levers[lever.id] !== undefined)
      told = moved.slice(0, MOST_LEVERS)
      left = moved.length - told.length
      known = new Map()
      state = 'running'
      let isOff = false
      runAll(chart, setup, () => isOff).catch(() => {
        if (!isOff) state = 'failed'
      })
      return () => {
        isOff = true
      }
    },
  }
}

interface StoryPlace {
  readonly file: CausesFile
  readonly data: LabData
  readonly lab: Lab
  readonly chart: LabChart
  readonly setup: Setup
}

async function storyOf(lever: Lever, place: StoryPlace): Promise<LeverStory> {
  const { file, chart, setup } = place
  const from = file.levers[lever.id]
  const to = file.charts[chart.id]
  if (from === undefined || to === undefined) return { kind: 'apart' }
  const value = setup.levers[lever.id] ?? historicalValue(lever)
  const changes = await changesOf(lever, value, [from, to], place)
  const moved = value > historicalValue(lever) ? 1 : -1
  return explainLever(file, { from, to, changes, off: setup.off, moved })
}

/** With the other levers as they were, on the reader's assumptions. */
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
