/** What a reader does to the page, and to the worlds that it holds side by side. */
import type { LeverSettings } from '../../../scenario/lever.ts'
import { beginHistory, setLevers } from '../../../scenario/setup-history.ts'
import type { HostLink } from '../answers/engine-line.ts'
import { canKeep, withOther } from './lab-compare.ts'
import type { LabCore } from './lab-core.svelte.ts'
import type { LabScenario } from '../lab-data.ts'
import { firstOf, openPage, readLabLink } from './lab-link.ts'
import type { PageChange } from './lab-page-steps.ts'
import { beginReplay, turnReplay } from './lab-replay.ts'

/** Actions that are no step of the history, or more than one. */
export interface PageActions {
  /** Sets exactly the levers of a scenario, and the clock to its first date. */
  readonly runScenario: (scenario: LabScenario) => void
  /** Keeps the present world to compare. */
  readonly keepWorld: () => void
  /** The kept world becomes yours, and yours is kept in its place. */
  readonly swapWorld: (index: number) => void
  readonly dropWorld: (index: number) => void
  /** Shows the last change again, by itself or one turn for each call. */
  readonly playLast: (isByItself: boolean) => void
  readonly setClock: (date: string) => void
  readonly enlarge: (chart: string) => void
  /** Opens the causes of a chart; undefined closes them. */
  readonly askWhy: (chart: string | undefined) => void
  /** Fills the screen with a chart; undefined ends it. */
  readonly enlargeFully: (chart: string | undefined) => void
  /** While the answer of a chart is guessed, words elsewhere keep quiet about it. */
  readonly hideChart: (chart: string, isHidden: boolean) => void
  /** Reads the address and starts the engine. */
  readonly begin: (query: string, link: HostLink, baseAddress: string) => void
}

/** The actions over a laboratory's core. */
export function pageActions(core: LabCore): PageActions {
  const { data, answers, show } = core
  const setAll = (levers: LeverSettings, change: PageChange): void => {
    core.move(setLevers(core.history, levers), change)
  }
  return {
    runScenario: ({ levers, date }) => {
      setAll(levers, { clock: date })
    },
    keepWorld: () => {
      const { levers } = core.history.present
      const { others } = core.page
      if (canKeep(others, levers)) show({ others: [...others, levers] })
    },
    swapWorld: (index) => {
      const { others } = core.page
      const kept = others[index]
      if (kept === undefined) return
      setAll(kept, { others: withOther(others, index, core.history.present.levers) })
    },
    dropWorld: (index) => {
      show({ others: withOther(core.page.others, index, {}) })
    },
    playLast: (isByItself) => {
      if (core.history.past.length === 0) return
      const { replay } = core
      if (replay === undefined) core.turn(beginReplay(), isByItself)
      else core.turn(isByItself ? undefined : turnReplay(replay), isByItself)
    },
    setClock: (clock) => {
      show({ clock })
    },
    enlarge: (chart) => {
      show({ large: firstOf([chart, ...core.page.large], data.large.length) })
    },
    askWhy: (why) => {
      show({ why })
    },
    enlargeFully: (big) => {
      show({ big })
    },
    hideChart: (chart, isHidden) => {
      const others = core.page.hidden.filter((id) => id !== chart)
      show({ hidden: isHidden ? [...others, chart] : others })
    },
    begin: (query, link, baseAddress) => {
      const { value, issues } = readLabLink(query, data)
      core.move(beginHistory(value.setup))
      show(openPage(data, value, issues))
      answers.connect(link, baseAddress)
    },
  }
}
