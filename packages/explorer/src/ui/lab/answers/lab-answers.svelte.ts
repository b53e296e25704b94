/** The conversation with the engine: what is asked, what was answered, what is kept of it. */
import type { Ensemble } from '@thaw/engine'
import type { Lever } from '../../../scenario/lever.ts'
import { scenarioInputs } from '../../../scenario/scenario-inputs.ts'
import { setupKey, type Setup } from '../../../scenario/setup.ts'
import { FAN_LEVELS, FAN_RUNS } from '../../../view/fan-rows.ts'
import type { HostPlan } from '../../../worker/messages.ts'
import { causesLane, type CausesWish } from './causes-lane.ts'
import {
  openLine,
  pageClock,
  type EngineLine,
  type HostLink,
  type PageClock,
} from './engine-line.ts'
import { createAsking, type LabAsking } from './lab-asking.svelte.ts'
import type { LabData } from '../lab-data.ts'
import { createPacing } from './lab-pace.ts'
import type { LabResult } from './lab-result.ts'
import { createShelf } from './lab-shelf.svelte.ts'
import type { Wanted } from './lab-wanted.ts'

export type { HostLink, PageClock } from './engine-line.ts'

/** What the engine has answered so far, and how to ask it. */
export interface LabAnswers extends Pick<LabAsking, 'status' | 'ask' | 'runAgain'> {
  /** The answer for some setup, if it is kept. */
  readonly find: (setup: Setup) => LabResult | undefined
  /** The newest answer about the shown world, whatever setup it belongs to. */
  readonly latest: LabResult | undefined
  /**
   * Runs beside the charts, at most as many as a chart would get; refused where a newer question
   * comes, or the engine stops.
   */
  readonly askCauses: (wish: CausesWish) => Promise<Ensemble>
  /** Starts the engine; addresses of its files are relative to `baseAddress`. */
  readonly connect: (link: HostLink, baseAddress: string) => void
}

/** A conversation that has not begun; `wanted` is read at each question. */
export function createAnswers(
  data: LabData,
  levers: readonly Lever[],
  wanted: () => Wanted,
  clock: PageClock = pageClock,
): LabAnswers {
  const shelf = createShelf()
  const pacing = createPacing(data.draws)
  const asking = createAsking({ data, levers, shelf, pacing }, wanted, clock)
  const causes = causesLane()
  let line: EngineLine | undefined
  const askCauses = (wish: CausesWish): Promise<Ensemble> => {
    if (line === undefined) return Promise.reject(new Error('no engine'))
    return causes.ask(line, { ...wish, count: Math.min(wish.count, pacing.pace.full) })
  }
  return {
    get status() {
      return asking.status
    },
    get latest() {
      return shelf.latest
    },
    find: (setup) => shelf.find(setupKey(setup)),
    ask: asking.ask,
    runAgain: asking.runAgain,
    askCauses,
    connect: (link, baseAddress) => {
      const plan = planOf(data, baseAddress)
      line = openLine(link, plan, { charts: asking.hearer, causes }, clock)
      asking.open(line)
      // The engine keeps what the world as it was gave: the first lever then answers sooner.
      const against = scenarioInputs(levers, {})
      const count = pacing.pace.quick
      askCauses({ inputs: against, against, count, outputs: plan.outputs }).then(
        ({ backEnd }) => {
          pacing.learn(backEnd)
        },
        () => undefined,
      )
      asking.ask()
    },
  }
}

function planOf(data: LabData, baseAddress: string): HostPlan {
  return {
    program: new URL(data.files.program, baseAddress).href,
    draws: new URL(data.files.draws, baseAddress).href,
    outputs: [...new Set(data.charts.map((chart) => chart.variable))],
    levels: FAN_LEVELS,
    runs: FAN_RUNS,
  }
}
