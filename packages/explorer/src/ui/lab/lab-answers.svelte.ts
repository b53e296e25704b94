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

/** Draws of the first answer, few enough to follow a hand; fewer on a machine that is slow. */
const FIRST_DRAWS = 200
const FEWEST_DRAWS = 40
/** A first answer that takes longer than this is too slow for a hand, below the other it may grow. */
const SLOW_MS = 300
const FAST_MS = 40
/** Answers that are kept, so that undo is at once and gives the same picture. */
const KEPT = 40

/** What the engine is doing, as the page tells it. */
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

/** What the engine has answered so far, and how to ask it. */
export interface LabAnswers {
  readonly status: LabStatus
  /** The answer for some settings, if it is kept. */
  readonly find: (settings: LeverSettings) => LabResult | undefined
  /** The newest answer, whatever it belongs to. */
  readonly latest: LabResult | undefined
  /** Asks for what is still missing of what is wanted: a quick answer, then the whole; again after a fault. */
  readonly ask: () => void
  /** Starts the engine; addresses of its files are relative to `baseAddress`. */
  readonly connect: (link: HostLink, baseAddress: string) => void
}

interface Question {
  readonly id: number
  readonly key: string
  readonly count: number
  readonly isWaiting: boolean
  /** When it was asked, in milliseconds. */
  readonly since: number
}

const NOTHING_ASKED: Question = { id: 0, key: '', count: 0, isWaiting: false, since: 0 }

/** A conversation that has not begun; `wanted` is read at each question. `now`: milliseconds. */
export function createAnswers(
  data: LabData,
  levers: readonly Lever[],
  wanted: () => Wanted,
  now: () => number = () => performance.now(),
): LabAnswers {
  let kept = $state.raw<readonly LabResult[]>([])
  let latest = $state.raw<LabResult | undefined>(undefined)
  let status = $state.raw<LabStatus>({ kind: 'still' })
  let host: HostLink | undefined
  let asked = NOTHING_ASKED
  let quick = Math.min(FIRST_DRAWS, data.draws)

  const rest = (next: LabStatus): void => {
    asked = { ...asked, isWaiting: false }
    status = next
  }
  const ask = (): void => {
    const next = nextStep(wanted(), [latest, ...kept], asked, { quick, full: data.draws })
    if (host === undefined || next.kind === 'wait') return
    if (next.kind === 'rest') {
      if (asked.isWaiting) host.post({ kind: 'stop' })
      rest({ kind: 'still' })
      return
    }
    asked = { ...next.question, id: asked.id + 1, isWaiting: true, since: now() }
    status = { kind: 'running', count: asked.count }
    const inputs = scenarioInputs(levers, wanted().settings)
    host.post({ kind: 'run', id: asked.id, inputs, count: asked.count })
  }

  const hear = (message: HostMessage): void => {
    if (message.kind === 'ready' || !isAbout(message, asked)) return
    if (message.kind === 'fault') {
      rest({ kind: 'stopped', text: message.text })
      return
    }
    rest({ kind: 'still' })
    quick = paceOf(quick, asked, now(), data.draws)
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
    find: (settings) => findResult(kept, settings),
    ask,
    connect: (link, baseAddress) => {
      host = link
      link.listen(hear)
      link.post({ kind: 'init', plan: planOf(data, levers, baseAddress) })
      ask()
    },
  }
}

/** How many draws a first answer has, and a whole one. */
interface Pace {
  readonly quick: number
  readonly full: number
}

type Step =
  | { readonly kind: 'wait' }
  | { readonly kind: 'rest' }
  | { readonly kind: 'run'; readonly question: Pick<Question, 'key' | 'count'> }

/**
 * What to do next: wait for what runs, rest, or run something else.
 *
 * While a lever is held, what runs may end: if each move dropped it, nothing would ever be seen.
 */
function nextStep(
  { settings, isHeld }: Wanted,
  results: readonly (LabResult | undefined)[],
  asked: Question,
  pace: Pace,
): Step {
  if (asked.isWaiting && asked.count <= pace.quick && isHeld) return { kind: 'wait' }
  if (Object.keys(settings).length === 0) return { kind: 'rest' }
  const key = settingsKey(settings)
  const have = Math.max(0, ...results.map((one) => (one?.key === key ? one.draws : 0)))
  const count = have === 0 ? pace.quick : pace.full
  if (have >= count || (have > 0 && isHeld)) return { kind: 'rest' }
  const isAsked = asked.isWaiting && asked.key === key && asked.count === count
  return isAsked ? { kind: 'wait' } : { kind: 'run', question: { key, count } }
}

/** False for what belongs to an older question. A fault of the loading belongs to every question. */
function isAbout(message: Exclude<HostMessage, { kind: 'ready' }>, asked: Question): boolean {
  return message.id === undefined || message.id === asked.id
}

/** Draws of the next first answer, by how long this one took. */
function paceOf(quick: number, asked: Question, now: number, full: number): number {
  if (asked.count !== quick) return quick
  const took = now - asked.since
  if (took > SLOW_MS) return Math.min(FEWEST_DRAWS, full)
  return took < FAST_MS ? Math.min(FIRST_DRAWS, full) : quick
}

function findResult(kept: readonly LabResult[], settings: LeverSettings): LabResult | undefined {
  const wanted = settingsKey(settings)
  return kept.find(({ key }) => key === wanted)
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
