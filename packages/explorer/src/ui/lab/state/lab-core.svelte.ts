/** What a laboratory remembers, and the few ways in which it changes. */
import type { Lever } from '../../../scenario/lever.ts'
import { beginHistory, type SetupHistory } from '../../../scenario/setup-history.ts'
import type { Setup } from '../../../scenario/setup.ts'
import { EMPTY_LINK } from '../../../scenario/write-link.ts'
import { createAnswers, type LabAnswers, type PageClock } from '../answers/lab-answers.svelte.ts'
import type { LabData } from '../lab-data.ts'
import { pageClock } from '../answers/engine-line.ts'
import { openPage, type PageState } from './lab-link.ts'
import { createPageSteps, type PageChange } from './lab-page-steps.ts'
import { REPLAY_PAUSE, turnReplay, type Replay } from './lab-replay.ts'

/** The state behind a laboratory's view and actions. */
export interface LabCore {
  readonly data: LabData
  readonly levers: readonly Lever[]
  readonly answers: LabAnswers
  readonly history: SetupHistory
  readonly page: PageState
  readonly replay: Replay | undefined
  /** What is shown: the present setup, or an end of the change that is being replayed. */
  readonly shown: Setup
  /**
   * A step of the history, with what it changes of the page; undo and redo take that along. Ends a
   * replay, and asks the engine.
   */
  readonly move: (next: SetupHistory, change?: PageChange) => void
  /** Changes the page. Ends a replay. */
  readonly show: (change: Partial<PageState>) => void
  /** A turn of a replay, or its end. `isByItself`: the next one comes after a pause. */
  readonly turn: (next: Replay | undefined, isByItself: boolean) => void
}

/** A laboratory at history. */
export function createCore(data: LabData, clock: PageClock = pageClock): LabCore {
  const levers = data.groups.flatMap((group) => group.levers)
  let history = $state.raw(beginHistory())
  let page = $state.raw<PageState>(openPage(data, EMPTY_LINK, []))
  let replay = $state.raw<Replay | undefined>(undefined)
  const steps = createPageSteps()
  let callOff = (): void => undefined
  const shown = (): Setup =>
    replay?.end === 'before' ? (history.past.at(-1) ?? history.present) : history.present
  const answers = createAnswers(
    data,
    levers,
    () => ({ setup: shown(), others: page.others, isHeld: history.held !== undefined }),
    clock,
  )
  const turn = (next: Replay | undefined, isByItself: boolean): void => {
    callOff()
    replay = next
    answers.ask()
    if (next === undefined || !isByItself) return
    callOff = clock.after(REPLAY_PAUSE, () => {
      turn(turnReplay(next), true)
    })
  }
  return {
    data,
    levers,
    answers,
    get history() {
      return history
    },
    get page() {
      return page
    },
    get replay() {
      return replay
    },
    get shown() {
      return shown()
    },
    move: (next, change) => {
      const from = history.present
      if (change !== undefined) steps.note(from, next.present, page, change)
      page = { ...page, ...(change ?? steps.along(from, next.present, page)) }
      history = next
      turn(undefined, false)
    },
    show: (change) => {
      page = { ...page, ...change }
      if (replay !== undefined || change.others !== undefined) turn(undefined, false)
    },
    turn,
  }
}
