/** The laboratory's state: what the reader set, what the engine answered, what the address says. */
import type { Issue } from '@thaw/core'
import {
  beginHistory,
  holdLever,
  redo,
  releaseLever,
  resetLevers,
  setLever,
  undo,
  type LeverHistory,
} from '../../scenario/lever-history.ts'
import type { Lever, LeverSettings } from '../../scenario/lever.ts'
import { readLink } from '../../scenario/read-link.ts'
import { EMPTY_LINK, writeLink, type LinkState } from '../../scenario/write-link.ts'
import { windowDates } from '../../view/place-axis.ts'
import { createAnswers, type HostLink, type LabStatus, type Wanted } from './lab-answers.svelte.ts'
import type { LabData } from './lab-data.ts'
import type { LabResult } from './lab-result.ts'
import { labWindow } from './lab-series.ts'

/** What the page's components read. */
interface LabView {
  readonly levers: readonly Lever[]
  readonly history: LeverHistory
  /** Of the present settings, or of the last ones that were answered while these still run. */
  readonly result: LabResult | undefined
  /** Of the settings before the last change, for ghosts. */
  readonly before: LabResult | undefined
  readonly status: LabStatus
  readonly clock: string
  /** Ids of the charts drawn large. */
  readonly large: readonly string[]
  /** What was wrong with the link that the page was opened with. */
  readonly issues: readonly Issue[]
  /** The query that brings this state back. */
  readonly query: string
}

/** What the page's components do. */
interface LabActions {
  readonly set: (lever: Lever, value: number) => void
  readonly hold: (lever: Lever) => void
  readonly release: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly reset: () => void
  readonly setClock: (date: string) => void
  readonly enlarge: (chart: string) => void
  readonly runAgain: () => void
  /** Reads the address and starts the engine. */
  readonly begin: (query: string, link: HostLink, baseAddress: string) => void
}

/** The laboratory as its parts see it. */
export interface Lab extends LabView, LabActions {}

/**
 * Makes the state of one laboratory page, at history until `begin` has read the address.
 * `now`: milliseconds, of the browser unless a test says otherwise.
 */
export function createLab(data: LabData, now?: () => number): Lab {
  const levers = data.groups.flatMap((group) => group.levers)
  let history = $state.raw(beginHistory())
  let page = $state.raw<PageState>(openPage(data, EMPTY_LINK, []))
  const wanted = (): Wanted => ({
    settings: history.present,
    isHeld: history.held !== undefined,
  })
  const answers = createAnswers(data, levers, wanted, now)
  const move = (next: LeverHistory): void => {
    history = next
    answers.ask()
  }
  const view: LabView = {
    levers,
    get history() {
      return history
    },
    get result() {
      const isAtHistory = Object.keys(history.present).length === 0
      return isAtHistory ? undefined : (answers.find(history.present) ?? answers.latest)
    },
    get before() {
      const past = history.past.at(-1)
      return past === undefined ? undefined : answers.find(past)
    },
    get status() {
      return answers.status
    },
    get clock() {
      return page.clock
    },
    get large() {
      return page.large
    },
    get issues() {
      return page.issues
    },
    get query() {
      return queryOf(data, levers, { settings: history.present, page })
    },
  }
  const actions: LabActions = {
    ...leverActions(() => history, move),
    setClock: (clock) => {
      page = { ...page, clock }
    },
    enlarge: (chart) => {
      page = { ...page, large: firstOf([chart, ...page.large], data.large.length) }
    },
    runAgain: answers.ask,
    begin: (query, link, baseAddress) => {
      const { value, issues } = readLabLink(query, data, levers)
      history = beginHistory(value.settings)
      page = openPage(data, value, issues)
      answers.connect(link, baseAddress)
    },
  }
  // The view's getters must stay getters: spreading them would freeze what they say.
  return Object.defineProperties(actions, Object.getOwnPropertyDescriptors(view)) as Lab
}

/** What a page is besides its levers. */
interface PageState extends Pick<LabView, 'clock' | 'large' | 'issues'> {
  readonly unknown: LinkState['unknown']
}

/** The page that a link asks for; what it does not say is as the page opens. */
function openPage(data: LabData, link: LinkState, issues: readonly Issue[]): PageState {
  return {
    clock: link.clock ?? data.clock.date,
    large: firstOf([...link.charts, ...data.large], data.large.length),
    issues,
    unknown: link.unknown,
  }
}

type LeverActions = Pick<LabActions, 'set' | 'hold' | 'release' | 'undo' | 'redo' | 'reset'>

function leverActions(
  history: () => LeverHistory,
  move: (next: LeverHistory) => void,
): LeverActions {
  return {
    set: (lever, value) => {
      move(setLever(history(), lever, value))
    },
    hold: (lever) => {
      if (history().held?.lever !== lever.id) move(holdLever(history(), lever))
    },
    release: () => {
      if (history().held !== undefined) move(releaseLever(history()))
    },
    undo: () => {
      move(undo(history()))
    },
    redo: () => {
      move(redo(history()))
    },
    reset: () => {
      move(resetLevers(history()))
    },
  }
}

function readLabLink(
  query: string,
  data: LabData,
  levers: readonly Lever[],
): ReturnType<typeof readLink> {
  const [first, last] = windowDates(labWindow(data))
  return readLink(query, { levers, charts: data.charts.map((chart) => chart.id), first, last })
}

/** Only what differs from the page as it opens. */
function queryOf(
  data: LabData,
  levers: readonly Lever[],
  { settings, page }: { readonly settings: LeverSettings; readonly page: PageState },
): string {
  const charts = page.large.join() === data.large.join() ? [] : page.large
  const clock = page.clock === data.clock.date ? undefined : page.clock
  return writeLink({ settings, charts, clock, unknown: page.unknown }, levers)
}

function firstOf(ids: readonly string[], count: number): readonly string[] {
  return ids.filter((id, k) => ids.indexOf(id) === k).slice(0, count)
}
