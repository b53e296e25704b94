/** The conversation with the engine: what is asked, what was answered, what is kept of it. */
import { settingsKey } from '../../scenario/lever-history.ts'
import type { Lever, LeverSettings } from '../../scenario/lever.ts'
import { scenarioInputs } from '../../scenario/scenario-inputs.ts'
import { FAN_LEVELS } from '../../view/fan-rows.ts'
import { DRAWN_RUNS } from '../../view/place-fan.ts'
import type { HostMessage, HostPlan, PageMessage } from '../../worker/messages.ts'
import type { LabData } from './lab-data.ts'
import { readLabResult, type LabResult } from './lab-result.ts'

/** One end of the channel to the engine's host. */
export interface HostLink {
  readonly post: (message: PageMessage) => void
  readonly listen: (hear: (message: HostMessage) => void) => void
}

/** Draws of the first answer, few enough to follow a hand. */
const FIRST_DRAWS = 200
/** Answers that are kept, so that undo is at once and gives the same picture. */
const KEPT = 40

export type LabStatus =
  | { readonly kind: 'still' }
  | { readonly kind: 'running'; readonly count: number }
  | { readonly kind: 'stopped'; readonly text: string }

/** What the page wants to know now. */
export interface Wanted {
  readonly settings: LeverSettings
  /** A lever is held: a quick answer is enough. */
  readonly isHeld: boolean
}

export interface LabAnswers {
  readonly status: LabStatus
  /** The answer for some settings, if it is kept. */
  readonly find: (settings: LeverSettings) => LabResult | undefined
  /** The newest answer, whatever it belongs to. */
  readonly latest: LabResult | undefined
  /** Asks for what is still missing of what is wanted: a quick answer, then the whole. */
  readonly ask: () => void
  /** Asks again after a run has stopped. */
  readonly askAgain: () => void
  /** Starts the engine; addresses of its files are relative to `baseAddress`. */
  readonly connect: (link: HostLink, baseAddress: string) => void
}

interface Question {
  readonly id: number
  readonly key: string
  readonly count: number
  readonly isWaiting: boolean
}

/** A conversation that has not begun; `wanted` is read at each question. */
export function createAnswers(
  data: LabData,
  levers: readonly Lever[],
  wanted: () => Wanted,
): LabAnswers {
  let kept = $state.raw<readonly LabResult[]>([])
  let latest = $state.raw<LabResult | undefined>(undefined)
  let status = $state.raw<LabStatus>({ kind: 'still' })
  let host: HostLink | undefined
  let asked: Question = { id: 0, key: '', count: 0, isWaiting: false }

  const ask = (): void => {
    if (host === undefined) return
    const { settings } = wanted()
    const count = missingDraws(data, wanted(), [latest, ...kept])
    if (count === undefined) {
      if (asked.isWaiting) host.post({ kind: 'stop' })
      asked = { ...asked, isWaiting: false }
      status = { kind: 'still' }
      return
    }
    const key = settingsKey(settings)
    if (asked.isWaiting && asked.key === key && asked.count === count) return
    asked = { id: asked.id + 1, key, count, isWaiting: true }
    status = { kind: 'running', count }
    host.post({ kind: 'run', id: asked.id, inputs: scenarioInputs(levers, settings), count })
  }

  const hear = (message: HostMessage): void => {
    if (message.kind === 'ready' || !isAbout(message, asked)) return
    asked = { ...asked, isWaiting: false }
    if (message.kind === 'fault') {
      status = { kind: 'stopped', text: message.text }
      return
    }
    latest = readLabResult(asked.key, message.ensemble, data)
    kept = keep(kept, latest, wanted().isHeld)
    ask()
  }

  return {
    get status() {
      return status
    },
    get latest() {
      return latest
    },
    find: (settings) => kept.find(({ key }) => key === settingsKey(settings)),
    ask,
    askAgain: () => {
      asked = { ...asked, isWaiting: false }
      ask()
    },
    connect: (link, baseAddress) => {
      host = link
      link.listen(hear)
      link.post({ kind: 'init', plan: planOf(data, levers, baseAddress) })
      ask()
    },
  }
}

/** False for what belongs to an older question. A fault of the loading belongs to every question. */
function isAbout(message: Exclude<HostMessage, { kind: 'ready' }>, asked: Question): boolean {
  return message.id === undefined || message.id === asked.id
}

/** How many draws to ask for next; undefined where what is there is enough. */
function missingDraws(
  data: LabData,
  { settings, isHeld }: Wanted,
  results: readonly (LabResult | undefined)[],
): number | undefined {
  if (Object.keys(settings).length === 0) return undefined
  const key = settingsKey(settings)
  const found = results.filter((result) => result?.key === key).map((result) => result?.draws ?? 0)
  const have = Math.max(0, ...found)
  const want = have === 0 ? Math.min(FIRST_DRAWS, data.draws) : data.draws
  return have >= want || (have > 0 && isHeld) ? undefined : want
}

/** Newest last. What a hand passes through is not kept: it is nothing that undo comes back to. */
function keep(
  kept: readonly LabResult[],
  result: LabResult,
  isPassing: boolean,
): readonly LabResult[] {
  if (isPassing) return kept
  return [...kept.filter((one) => one.key !== result.key).slice(1 - KEPT), result]
}

function planOf(data: LabData, levers: readonly Lever[], baseAddress: string): HostPlan {
  return {
    program: new URL(data.files.program, baseAddress).href,
    draws: new URL(data.files.draws, baseAddress).href,
    outputs: unique(data.charts.map((chart) => chart.variable)),
    levels: FAN_LEVELS,
    runs: DRAWN_RUNS,
    against: scenarioInputs(levers, {}),
  }
}

function unique(names: readonly string[]): readonly string[] {
  return names.filter((name, k) => names.indexOf(name) === k)
}
