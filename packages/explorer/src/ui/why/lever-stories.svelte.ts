/** The stories of all moved levers, one after the other as their runs end. */
import type { CausesFile } from '../../causes/causes-file.ts'
import type { Lever } from '../../scenario/lever.ts'
import type { LabChart, LabData } from '../lab/lab-data.ts'
import type { Lab } from '../lab/state/lab-state.ts'
import type { LeverStory } from './explain-lever.ts'
import { runLever, type StoryPlace } from './run-lever.ts'

/** Levers that are told; each needs a run of its own. */
const MOST_LEVERS = 5

/** One lever with its story, as far as it is known. */
export interface LeverTelling {
  readonly lever: Lever
  readonly story: LeverStory | undefined
}

/** What the runs gave so far. */
export interface LeverStories {
  readonly state: 'running' | 'done' | 'failed'
  /** Levers that are not told, because too many are moved. */
  readonly left: number
  readonly tellings: readonly LeverTelling[]
  /** Runs for a chart in the present setup; the result calls it off. */
  readonly run: (chart: LabChart) => () => void
}

/** Nothing is run until `run` is called. */
export function createStories(file: CausesFile, data: LabData, lab: Lab): LeverStories {
  let state = $state.raw<LeverStories['state']>('running')
  let tellings = $state.raw<readonly LeverTelling[]>([])
  let left = $state.raw(0)
  const runAll = async (place: StoryPlace, isOff: () => boolean): Promise<void> => {
    for (const { lever } of tellings) {
      const story = await runLever(lever, place)
      if (isOff()) return
      tellings = tellings.map((one) => (one.lever === lever ? { lever, story } : one))
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
      return tellings
    },
    run: (chart) => {
      const { setup } = lab
      const moved = lab.levers.filter((lever) => setup.levers[lever.id] !== undefined)
      tellings = moved.slice(0, MOST_LEVERS).map((lever) => ({ lever, story: undefined }))
      left = moved.length - tellings.length
      state = 'running'
      let isOff = false
      runAll({ file, data, lab, chart, setup }, () => isOff).catch(() => {
        if (!isOff) state = 'failed'
      })
      return () => {
        isOff = true
      }
    },
  }
}
