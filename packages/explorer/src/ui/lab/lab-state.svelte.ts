/** The laboratory's state: what the reader set, what the engine answered, what the address says. */
import { isHistory, type Lever, type LeverSettings } from '../../scenario/lever.ts'
import { beginHistory, type SetupHistory } from '../../scenario/setup-history.ts'
import type { Setup } from '../../scenario/setup.ts'
import { EMPTY_LINK } from '../../scenario/write-link.ts'
import type { Words } from '../../words/words.ts'
import { setupActions, type SetupActions } from './lab-actions.ts'
import {
  createAnswers,
  type HostLink,
  type LabAnswers,
  type PageClock,
} from './lab-answers.svelte.ts'
import { canKeep, OTHER_KEYS, type OtherWorld } from './lab-compare.ts'
import type { LabData, LabScenario } from './lab-data.ts'
import { firstOf, openPage, queryOf, readLabLink, type PageState } from './lab-link.ts'
import { nameWorld } from './lab-names.ts'
import { beginReplay, turnReplay, type Replay } from './lab-replay.ts'
import type { LabResult } from './lab-result.ts'
import { isPrinted } from './lab-worlds.ts'

/** What the page's components read. */
interface LabView
  extends Omit<PageState, 'others' | 'unknown'>, Pick<LabAnswers, 'status' | 'backEnd'> {
  readonly levers: readonly Lever[]
  readonly history: SetupHistory
  /** What is shown: the present setup, or an end of the change that is being replayed. */
  readonly setup: Setup
  /** Of the shown setup, or of the last one that was answered while it still runs. */
  readonly result: LabResult | undefined
  /** Of the setup before the last change, for ghosts. */
  readonly before: LabResult | undefined
  /** Worlds kept to compare. */
  readonly others: readonly OtherWorld[]
  readonly canKeep: boolean
  readonly replay: Replay | undefined
  /** The query that brings this state back. */
  readonly query: string
}

/** What the page's components do. */
interface LabActions extends SetupActions, Pick<LabAnswers, 'askCauses' | 'runAgain'> {
  /** Sets exactly the levers of a scenario, and the clock to its first date. */
  readonly runScenario: (scenario: LabScenario) => void
  /** Keeps the present world to compare. */
  readonly keepWorld: () => void
  /** The kept world becomes yours, and yours is kept in its place. */
  readonly swapWorld: (index: number) => void
  readonly dropWorld: (index: number) => void
  /** Shows the last change again; the next turn of it where that is on its way. */
  readonly playLast: () => void
  readonly setClock: (date: string) => void
  readonly enlarge: (chart: string) => void
  /** Opens the causes of a chart; undefined closes them. */
  readonly askWhy: (chart: string | undefined) => void
  /** Reads the address and starts the engine. */
  readonly begin: (query: string, link: HostLink, baseAddress: string) => void
}

/** The laboratory as its parts see it. */
export interface Lab extends LabView, LabActions {}

/**
 * Makes the state of one laboratory page, at history until `begin` has read the address.
 * `clock`: of the browser unless a test says otherwise.
 */
export function createLab(data: LabData, words: Words, clock?: PageClock): Lab {
  const levers = data.groups.flatMap((group) => group.levers)
  let history = $state.raw(beginHistory())
  let page = $state.raw<PageState>(openPage(data, EMPTY_LINK, []))
  let replay = $state.raw<Replay | undefined>(undefined)
  const shown = (): Setup =>
    replay?.end === 'before' ? (history.past.at(-1) ?? history.present) : history.present
  const answers = createAnswers(
    data,
    levers,
    () => ({ setup: shown(), others: page.others, isHeld: history.held !== undefined }),
    clock,
  )
  const turn = (next: Replay | undefined): void => {
    replay = next
    answers.ask()
  }
  const move = (next: SetupHistory): void => {
    history = next
    turn(undefined)
  }
  const show = (change: Partial<PageState>): void => {
    page = { ...page, ...change }
    turn(undefined)
  }
  const view: LabView = {
    levers,
    get history() {
      return history
    },
    get setup() {
      return shown()
    },
    get result() {
      return isPrinted(shown()) ? undefined : (answers.find(shown()) ?? answers.latest)
    },
    get before() {
      const past = history.past.at(-1)
      return past === undefined || replay?.end === 'before' ? undefined : answers.find(past)
    },
    get status() {
      return answers.status
    },
    get backEnd() {
      return answers.backEnd
    },
    get others() {
      return page.others.flatMap((other, k): OtherWorld[] => {
        const key = OTHER_KEYS[k]
        if (key === undefined) return []
        const result = answers.find({ ...shown(), levers: other })
        return [{ key, label: nameWorld(words, data, other), levers: other, result }]
      })
    },
    get canKeep() {
      return canKeep(page.others, history.present.levers)
    },
    get replay() {
      return replay
    },
    get clock() {
      return page.clock
    },
    get large() {
      return page.large
    },
    get why() {
      return page.why
    },
    get issues() {
      return page.issues
    },
    get query() {
      return queryOf(data, levers, { setup: history.present, page })
    },
  }
  const setup = setupActions(() => history, move)
  const actions: LabActions = {
    ...setup,
    runScenario: (scenario) => {
      setup.setAll(scenario.levers)
      show({ clock: scenario.date })
    },
    keepWorld: () => {
      const { levers: present } = history.present
      if (canKeep(page.others, present)) show({ others: [...page.others, present] })
    },
    swapWorld: (index) => {
      const kept = page.others[index]
      if (kept === undefined) return
      const { levers: present } = history.present
      show({ others: withOther(page.others, index, present) })
      setup.setAll(kept)
    },
    dropWorld: (index) => {
      show({ others: withOther(page.others, index, {}) })
    },
    playLast: () => {
      if (history.past.length === 0) return
      turn(replay === undefined ? beginReplay() : turnReplay(replay))
    },
    setClock: (clock) => {
      show({ clock })
    },
    enlarge: (chart) => {
      show({ large: firstOf([chart, ...page.large], data.large.length) })
    },
    askWhy: (why) => {
      show({ why })
    },
    askCauses: answers.askCauses,
    runAgain: answers.runAgain,
    begin: (query, link, baseAddress) => {
      const { value, issues } = readLabLink(query, data, levers)
      history = beginHistory(value.setup)
      page = openPage(data, value, issues)
      answers.connect(link, baseAddress)
    },
  }
  // The view's getters must stay getters: spreading them would freeze what they say.
  return Object.defineProperties(actions, Object.getOwnPropertyDescriptors(view)) as Lab
}

/** The kept worlds with another in one's place; history, which every chart shows, is not kept. */
function withOther(
  others: readonly LeverSettings[],
  index: number,
  levers: LeverSettings,
): readonly LeverSettings[] {
  return others.map((other, k) => (k === index ? levers : other)).filter((one) => !isHistory(one))
}
