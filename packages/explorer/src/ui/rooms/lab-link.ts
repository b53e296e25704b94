/** Links from a text into the laboratory: a what-if opens with its levers already moved. */
import type { Dossier, ScenarioSetting } from '@thaw/dossier'
import { prepareLevers } from '../../prepare/chart-heads.ts'
import { AS_IT_WAS, type Setup } from '../../scenario/setup.ts'
import { EMPTY_LINK, writeLink, type LinkState } from '../../scenario/write-link.ts'
import { yearsOfDate } from '../../view/calendar.ts'

/** What the laboratory shows when it opens: charts drawn large, ISO date of the clock. */
export type LabView = Partial<Pick<LinkState, 'charts' | 'clock'>>

/**
 * Path and query, from the edition's first page, for the settings that the model has levers for;
 * undefined where it has none of them. `left` names the settings that no lever of the model can take.
 */
export function labLink(
  dossier: Dossier,
  settings: readonly ScenarioSetting[],
  view: LabView = {},
): { readonly path: string | undefined; readonly left: readonly string[] } {
  const values: Record<string, number> = {}
  const left: string[] = []
  for (const setting of settings) {
    const lever = dossier.levers.get(setting.lever)
    const stop = lever?.stops.find((one) => one.slug === setting.slug)
    if (lever === undefined || stop === undefined) left.push(setting.lever)
    else if (stop.slug !== lever.history.slug) values[lever.id] = stop.value
  }
  const isEmpty = Object.keys(values).length === 0
  const setup = { ...AS_IT_WAS, levers: values }
  const query = writeLink({ ...EMPTY_LINK, ...view, setup }, prepareLevers(dossier))
  return { path: isEmpty ? undefined : `lab/${query}`, left }
}

/** Path and query that opens the laboratory on one chart, its clock at an ISO date if one is given. */
export function chartLink(chart: string, clock?: string): string {
  return `lab/${writeLink({ ...EMPTY_LINK, charts: [chart], clock }, [])}`
}

/** Path and query that opens the laboratory with links switched off, and assumptions fixed by their inputs' names. */
export function assumptionsLink({
  fixed = {},
  off,
}: Pick<Setup, 'off'> & Partial<Pick<Setup, 'fixed'>>): string {
  const setup = { ...AS_IT_WAS, fixed, off: off.toSorted() }
  return `lab/${writeLink({ ...EMPTY_LINK, setup }, [])}`
}

/** What a link into the laboratory may say beside a what-if. */
export interface LabWish {
  /** Values of the levers that are moved. */
  readonly levers?: Readonly<Record<string, number>>
  /** Ids of the charts drawn large. */
  readonly charts?: readonly string[]
  /** ISO date of the clock; left out where the model does not run then. */
  readonly clock?: string
}

/** Path and query, from the edition's first page, that opens the laboratory as wished. */
export function labAt(dossier: Dossier, { levers = {}, charts = [], clock }: LabWish): string {
  const time = dossier.model?.time
  const at = clock === undefined ? Number.NaN : yearsOfDate(clock)
  const isRun = time !== undefined && at >= time.start && at <= time.stop
  const state = {
    ...EMPTY_LINK,
    setup: { ...AS_IT_WAS, levers },
    charts,
    clock: isRun ? clock : undefined,
  }
  return `lab/${writeLink(state, prepareLevers(dossier))}`
}
