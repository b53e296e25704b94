/** What the engine is asked for the charts, and what becomes of its answers. */
import type { Lever } from '../../../scenario/lever.ts'
import { AS_IT_WAS, setupKey } from '../../../scenario/setup.ts'
import type { EngineLine, LaneHearer, PageClock, StopCause } from './engine-line.ts'
import type { LabData } from '../lab-data.ts'
import { nextStep, type Asked, type Question } from './lab-next-step.ts'
import type { Pacing } from './lab-pace.ts'
import { readLabResult } from './lab-result.ts'
import type { LabShelf } from './lab-shelf.svelte.ts'
import type { Wanted } from './lab-wanted.ts'
import { worldsOf } from './lab-worlds.ts'
import { watchHand } from './watch-hand.ts'
import type { RunWish } from '../../../worker/messages.ts'

/** A quick answer that takes longer than this is too slow for a hand: its first draws are shown before. */
const SLOW_MS = 300

/** What the engine is doing, as the page tells it. */
type LabStatus =
  | { readonly kind: 'still' }
  | { readonly kind: 'running'; readonly count: number }
  | { readonly kind: 'stopped'; readonly cause: StopCause; readonly text: string }

/** The asking for the charts. */
export interface LabAsking {
  readonly status: LabStatus
  readonly hearer: LaneHearer
  readonly open: (line: EngineLine) => void
  /** Asks for what is still missing of what is wanted: a quick answer, then the whole. */
  readonly ask: () => void
  readonly runAgain: () => void
}

/** What is asked about, and where answers are put. */
export interface AskingPlan {
  readonly data: LabData
  readonly levers: readonly Lever[]
  readonly shelf: LabShelf
  readonly pacing: Pacing
}

const NOTHING: Asked & Question = {
  setup: AS_IT_WAS,
  key: '',
  count: 0,
  isKept: false,
  isWaiting: false,
  isSeen: false,
}

/** Asks nothing until its line is open; `wanted` is read at each question. */
export function createAsking(plan: AskingPlan, wanted: () => Wanted, clock: PageClock): LabAsking {
  const { data, shelf, pacing } = plan
  let status = $state.raw<LabStatus>({ kind: 'still' })
  let line: EngineLine | undefined
  let asked = NOTHING
  let since = 0
  let isSlow = false
  const rest = (next: LabStatus): void => {
    asked = { ...asked, isWaiting: false }
    status = next
  }
  const ask = (): void => {
    const wish = wanted()
    hand.see(wish)
    if (!wish.isHeld) shelf.settle(setupKey(wish.setup))
    const step = nextStep(wish, {
      have: shelf.have,
      asked,
      isPaused: hand.isPaused(),
      pace: pacing.pace,
    })
    if (line === undefined || step.kind === 'wait') return
    if (step.kind === 'rest') {
      line.stop('charts')
      rest({ kind: 'still' })
      return
    }
    asked = { ...step.question, isWaiting: true, isSeen: false }
    since = clock.now()
    status = { kind: 'running', count: asked.count }
    line.ask(wishFor(plan, asked, isSlow))
  }
  const hand = watchHand(clock, ask)
  return {
    get status() {
      return status
    },
    hearer: {
      answered: (answer, isWhole) => {
        const kind = { isShown: !asked.isKept, isWhole, isPassing: wanted().isHeld }
        shelf.put(readLabResult(asked.key, answer, data), kind)
        asked = { ...asked, isSeen: true }
        if (isWhole && asked.count === pacing.pace.quick) isSlow = clock.now() - since > SLOW_MS
        pacing.learn(answer.ensemble.backEnd)
        if (isWhole) rest({ kind: 'still' })
        ask()
      },
      stopped: (cause, text) => {
        rest({ kind: 'stopped', cause, text })
      },
    },
    open: (opened) => void (line = opened),
    ask,
    runAgain: () => {
      line?.restart()
      rest({ kind: 'still' })
      ask()
    },
  }
}

function wishFor(
  { data, levers, pacing }: AskingPlan,
  { setup, count }: Question,
  isEarlyWanted: boolean,
): Omit<RunWish, 'id'> {
  const { quick, full } = pacing.pace
  // A quick answer gives way to a whole one as soon as the hand lets go; its pixels are the same.
  const precision = count === quick && count < full ? 'single' : 'double'
  return { lane: 'charts', ...worldsOf(levers, data.links, setup), count, isEarlyWanted, precision }
}
