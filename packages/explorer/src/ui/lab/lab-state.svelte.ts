/** The laboratory's state: what the reader set, what the engine answered, what the address says. */
import type { Issue } from '@thaw/core'
import { unreachable } from '@thaw/core'
import {
  beginHistory,
  holdLever,
  redo,
  releaseLever,
  resetLevers,
  setLever,
  settingsKey,
  undo,
  type LeverHistory,
} from '../../scenario/lever-history.ts'
import type { Lever } from '../../scenario/lever.ts'
import { readLink } from '../../scenario/read-link.ts'
import { scenarioInputs } from '../../scenario/scenario-inputs.ts'
import { writeLink, type LinkState } from '../../scenario/write-link.ts'
import { FAN_LEVELS } from '../../view/fan-rows.ts'
import { windowDates } from '../../view/place-axis.ts'
import { DRAWN_RUNS } from '../../view/place-fan.ts'
import type { HostMessage, PageMessage } from '../../worker/messages.ts'
import type { LabData } from './lab-data.ts'
import { readLabResult, type LabResult } from './lab-result.ts'
import { labWindow } from './lab-series.ts'

/** One end of the channel to the engine's host. */
export interface HostLink {
  readonly post: (message: PageMessage) => void
  readonly listen: (hear: (message: HostMessage) => void) => void
}

/** Draws of the first answer, fast enough to follow a hand. */
const FIRST_DRAWS = 200
/** Answers that are kept, so that undo is at once and gives the same picture. */
const KEPT = 40

export type LabStatus =
  | { readonly kind: 'still' }
  | { readonly kind: 'running'; readonly count: number }
  | { readonly kind: 'stopped'; readonly text: string }

/** What the page's components read and do. */
export interface Lab {
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

/** Makes the state of one laboratory page, at history until `begin` has read the address. */
export function createLab(data: LabData): Lab {
  const levers = data.groups.flatMap((group) => group.levers)
  let history = $state.raw(beginHistory())
  let results = $state.raw<ReadonlyMap<string, LabResult>>(new Map())
  let latest = $state.raw<LabResult | undefined>(undefined)
  let status = $state.raw<LabStatus>({ kind: 'still' })
  let clock = $state(data.clock.date)
  let large = $state.raw(data.large)
  let issues = $state.raw<readonly Issue[]>([])
  let unknown: LinkState['unknown'] = []
  let host: HostLink | undefined
  let asked = { id: 0, key: '', count: 0, isWaiting: false }

  const presentKey = (): string => settingsKey(history.present)
  const isAtHistory = (): boolean => Object.keys(history.present).length === 0

  /** Asks for what is still missing of the present world: a quick answer, then the whole. */
  const ask = (): void => {
    if (host === undefined) return
    if (isAtHistory()) {
      if (asked.isWaiting) host.post({ kind: 'stop' })
      asked = { ...asked, isWaiting: false }
      status = { kind: 'still' }
      return
    }
    const key = presentKey()
    const have = results.get(key)?.draws ?? (latest?.key === key ? latest.draws : 0)
    const count = have === 0 ? Math.min(FIRST_DRAWS, data.draws) : data.draws
    const isDone = have >= count || (have > 0 && history.held !== undefined)
    if (isDone) {
      status = { kind: 'still' }
      return
    }
    if (asked.isWaiting && asked.key === key && asked.count === count) return
    asked = { id: asked.id + 1, key, count, isWaiting: true }
    status = { kind: 'running', count }
    const inputs = scenarioInputs(levers, history.present)
    host.post({ kind: 'run', id: asked.id, inputs, count })
  }

  const hear = (message: HostMessage): void => {
    switch (message.kind) {
      case 'ready':
        return
      case 'result': {
        if (message.id !== asked.id) return
        asked = { ...asked, isWaiting: false }
        latest = readLabResult(asked.key, message.ensemble, data)
        if (history.held === undefined) results = keep(results, latest)
        ask()
        return
      }
      case 'fault':
        if (message.id !== undefined && message.id !== asked.id) return
        asked = { ...asked, isWaiting: false }
        status = { kind: 'stopped', text: message.text }
        return
      default:
        unreachable(message)
    }
  }

  const move = (next: LeverHistory): void => {
    history = next
    ask()
  }

  return {
    levers,
    get history() {
      return history
    },
    get result() {
      return isAtHistory() ? undefined : (results.get(presentKey()) ?? latest)
    },
    get before() {
      const past = history.past.at(-1)
      return past === undefined ? undefined : results.get(settingsKey(past))
    },
    get status() {
      return status
    },
    get clock() {
      return clock
    },
    get large() {
      return large
    },
    get issues() {
      return issues
    },
    get query() {
      const charts = large.join() === data.large.join() ? [] : large
      const moment = clock === data.clock.date ? undefined : clock
      return writeLink({ settings: history.present, clock: moment, charts, unknown }, levers)
    },
    set: (lever, value) => {
      move(setLever(history, lever, value))
    },
    hold: (lever) => {
      if (history.held?.lever !== lever.id) history = holdLever(history, lever)
    },
    release: () => {
      if (history.held === undefined) return
      if (latest !== undefined && latest.key === presentKey()) results = keep(results, latest)
      move(releaseLever(history))
    },
    undo: () => {
      move(undo(history))
    },
    redo: () => {
      move(redo(history))
    },
    reset: () => {
      move(resetLevers(history))
    },
    setClock: (date) => {
      clock = date
    },
    enlarge: (chart) => {
      large = [chart, ...large.filter((id) => id !== chart)].slice(0, data.large.length)
    },
    runAgain: () => {
      asked = { ...asked, isWaiting: false }
      ask()
    },
    begin: (query, link, baseAddress) => {
      const [first, last] = windowDates(labWindow(data))
      const charts = data.charts.map((chart) => chart.id)
      const read = readLink(query, { levers, charts, first, last })
      issues = read.issues
      history = beginHistory(read.value.settings)
      clock = read.value.clock ?? data.clock.date
      unknown = read.value.unknown
      if (read.value.charts.length > 0) {
        large = [...new Set([...read.value.charts, ...data.large])].slice(0, data.large.length)
      }
      host = link
      link.listen(hear)
      link.post({ kind: 'init', plan: planOf(data, levers, baseAddress) })
      ask()
    },
  }
}

function planOf(
  data: LabData,
  levers: readonly Lever[],
  baseAddress: string,
): Extract<PageMessage, { kind: 'init' }>['plan'] {
  return {
    program: new URL(data.files.program, baseAddress).href,
    draws: new URL(data.files.draws, baseAddress).href,
    outputs: [...new Set(data.charts.map((chart) => chart.variable))],
    levels: FAN_LEVELS,
    runs: DRAWN_RUNS,
    against: scenarioInputs(levers, {}),
  }
}

function keep(
  results: ReadonlyMap<string, LabResult>,
  result: LabResult,
): ReadonlyMap<string, LabResult> {
  const others = [...results].filter(([key]) => key !== result.key).slice(1 - KEPT)
  return new Map([...others, [result.key, result]])
}
