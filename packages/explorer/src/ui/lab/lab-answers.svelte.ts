/** The conversation with the engine: what is asked, what was answered, what is kept of it. */
import type { Ensemble } from '@thaw/engine'
import type { Lever } from '../../scenario/lever.ts'
import { scenarioInputs } from '../../scenario/scenario-inputs.ts'
import { AS_IT_WAS, setupKey, type Setup } from '../../scenario/setup.ts'
import { FAN_LEVELS } from '../../view/fan-rows.ts'
import { DRAWN_RUNS } from '../../view/place-fan.ts'
import type { HostPlan } from '../../worker/messages.ts'
import { causesLane, type CausesWish } from './causes-lane.ts'
import {
  openLine,
  pageClock,
  type EngineLine,
  type HostLink,
  type LaneHearer,
  type PageClock,
  type StopCause,
} from './engine-line.ts'
import type { LabData } from './lab-data.ts'
import { nextStep, paceOf, type Asked, type Question } from './lab-next-step.ts'
import { readLabResult, type LabResult } from './lab-result.ts'
import type { Wanted } from './lab-wanted.ts'
import { worldsOf } from './lab-worlds.ts'
import { watchHand } from './watch-hand.ts'

export type { HostLink, PageClock } from './engine-line.ts'

/** A quick answer that takes longer than this is too slow for a hand: its first draws are shown before. */
const SLOW_MS = 300
/** Answers that are kept, so that undo is at once and gives the same picture. */
const KEPT = 40

/** What the engine is doing, as the page tells it. */
export type LabStatus =
  | { readonly kind: 'still' }
  | { readonly kind: 'running'; readonly count: number }
  | { readonly kind: 'stopped'; readonly cause: StopCause; readonly text: string }

/** What the engine has answered so far, and how to ask it. */
export interface LabAnswers {
  readonly status: LabStatus
  /** What the numbers were computed with; undefined before the first. */
  readonly backEnd: Ensemble['backEnd'] | undefined
  /** The answer for some setup, if it is kept. */
  readonly find: (setup: Setup) => LabResult | undefined
  /** The newest answer about the shown world, whatever setup it belongs to. */
  readonly latest: LabResult | undefined
  /** Asks for what is still missing of what is wanted: a quick answer, then the whole. */
  readonly ask: () => void
  /** After a fault: a new thread, and the question again. */
  readonly runAgain: () => void
  /** Runs beside the charts; a newer question refuses the older one. */
  readonly askCauses: (wish: CausesWish) => Promise<Ensemble>
  /** Starts the engine; addresses of its files are relative to `baseAddress`. */
  readonly connect: (link: HostLink, baseAddress: string) => void
}

const NOTHING_ASKED: Asked & Question = {
  setup: AS_IT_WAS,
  key: '',
  count: 0,
  isKept: false,
  isWaiting: false,
  isSeen: false,
}

/** A conversation that has not begun; `wanted` is read at each question. */
export function createAnswers(
  data: LabData,
  levers: readonly Lever[],
  wanted: () => Wanted,
  clock: PageClock = pageClock,
): LabAnswers {
  let kept = $state.raw<readonly LabResult[]>([])
  let latest = $state.raw<LabResult | undefined>(undefined)
  let status = $state.raw<LabStatus>({ kind: 'still' })
  let backEnd = $state.raw<Ensemble['backEnd'] | undefined>(undefined)
  let line: EngineLine | undefined
  let asked = NOTHING_ASKED
  let since = 0
  let isSlow = false
  let whole: LabResult | undefined
  const pace = paceOf(data.draws)
  const hand = watchHand(clock, () => {
    ask()
  })
  const causes = causesLane()

  const have = (key: string): number =>
    Math.max(0, ...[whole, ...kept].map((one) => (one?.key === key ? one.draws : 0)))
  const ask = (): void => {
    const wish = wanted()
    hand.see(wish)
    const step = nextStep(wish, { have, asked, isPaused: hand.isPaused(), pace })
    if (line === undefined || step.kind === 'wait') return
    if (step.kind === 'rest') {
      line.stop('charts')
      asked = { ...asked, isWaiting: false }
      status = { kind: 'still' }
      return
    }
    const { question } = step
    asked = { ...question, isWaiting: true, isSeen: false }
    since = clock.now()
    status = { kind: 'running', count: question.count }
    const worlds = worldsOf(levers, data.links, question.setup)
    line.ask({ lane: 'charts', ...worlds, count: question.count, isEarlyWanted: isSlow })
  }
  const charts: LaneHearer = {
    answered: (answer, isLast) => {
      const result = readLabResult(asked.key, answer, data)
      backEnd = answer.ensemble.backEnd
      if (!asked.isKept && result.draws > have(result.key)) latest = result
      asked = { ...asked, isSeen: true, isWaiting: !isLast }
      if (isLast) {
        whole = result
        status = { kind: 'still' }
        if (asked.count === pace.quick) isSlow = clock.now() - since > SLOW_MS
        if (!wanted().isHeld) kept = keep(kept, result)
      }
      ask()
    },
    stopped: (cause, text) => {
      asked = { ...asked, isWaiting: false }
      status = { kind: 'stopped', cause, text }
    },
  }
  return {
    get status() {
      return status
    },
    get backEnd() {
      return backEnd
    },
    get latest() {
      return latest
    },
    find: (setup) => {
      const key = setupKey(setup)
      return kept.find((one) => one.key === key)
    },
    ask,
    runAgain: () => {
      line?.restart()
      asked = { ...asked, isWaiting: false }
      status = { kind: 'still' }
      ask()
    },
    askCauses: (wish) =>
      line === undefined ? Promise.reject(new Error('no engine')) : causes.ask(line, wish),
    connect: (link, baseAddress) => {
      line = openLine(link, planOf(data, baseAddress), { charts, causes }, clock)
      // The engine keeps what the world as it was gave: the first lever then answers sooner.
      const against = scenarioInputs(levers, {})
      void causes
        .ask(line, { inputs: against, against, count: pace.quick, outputs: outputsOf(data) })
        .catch(() => undefined)
      ask()
    },
  }
}

/** Newest last, one for each setup. */
function keep(kept: readonly LabResult[], result: LabResult): readonly LabResult[] {
  return [...kept.filter((one) => one.key !== result.key).slice(1 - KEPT), result]
}

function planOf(data: LabData, baseAddress: string): HostPlan {
  return {
    program: new URL(data.files.program, baseAddress).href,
    draws: new URL(data.files.draws, baseAddress).href,
    outputs: outputsOf(data),
    levels: FAN_LEVELS,
    runs: DRAWN_RUNS,
  }
}

/** Each output once, in the order of the charts. */
function outputsOf(data: LabData): readonly string[] {
  return [...new Set(data.charts.map((chart) => chart.variable))]
}
