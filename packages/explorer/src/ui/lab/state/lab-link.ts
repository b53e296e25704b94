/** The laboratory's page as its link says it, and back. */
import type { LinkIssue } from '../../../scenario/issues.ts'
import type { Lever, LeverSettings } from '../../../scenario/lever.ts'
import type { LinkScope } from '../../../scenario/link-scope.ts'
import { readLink, type ReadLink } from '../../../scenario/read-link.ts'
import type { Setup } from '../../../scenario/setup.ts'
import { writeLink, type LinkState } from '../../../scenario/write-link.ts'
import { windowDates } from '../../../view/place/place-axis.ts'
import type { LabData } from '../lab-data.ts'
import { labWindow } from '../lab-series.ts'

/** What a page is besides its setup. */
export interface PageState {
  /** ISO date. */
  readonly clock: string
  /** Ids of the charts drawn large. */
  readonly large: readonly string[]
  /** Worlds kept to compare, at most two. */
  readonly others: readonly LeverSettings[]
  /** Id of the chart whose causes are open. */
  readonly why: string | undefined
  /** Id of the chart that fills the screen. */
  readonly big: string | undefined
  /** Ids of charts whose answer the reader is guessing: no words elsewhere may tell it. In no link. */
  readonly hidden: readonly string[]
  /** What was wrong with the link that the page was opened with. */
  readonly issues: readonly LinkIssue[]
  readonly unknown: LinkState['unknown']
}

/** The page that a link asks for; what it does not say is as the page opens. */
export function openPage(data: LabData, link: LinkState, issues: readonly LinkIssue[]): PageState {
  return {
    clock: link.clock ?? data.clock.date,
    large: firstOf([...link.charts, ...data.large], data.large.length),
    others: link.others,
    why: link.why,
    big: link.big,
    hidden: [],
    issues,
    unknown: link.unknown,
  }
}

/** Reads a query as far as this page can answer it. */
export function readLabLink(query: string, data: LabData): ReadLink {
  return readLink(query, linkScope(data))
}

/** What links to this page may speak of. */
function linkScope(data: LabData): LinkScope {
  const [first, last] = windowDates(labWindow(data))
  return {
    levers: data.groups.flatMap((group) => group.levers),
    charts: data.charts.map((chart) => chart.id),
    scenarios: data.scenarios,
    assumptions: data.assumptions,
    links: data.links.map((link) => link.id),
    former: data.formerly,
    first,
    last,
  }
}

/** Only what differs from the page as it opens. */
export function queryOf(
  data: LabData,
  levers: readonly Lever[],
  { setup, page }: { readonly setup: Setup; readonly page: PageState },
): string {
  const { others, why, big, unknown } = page
  const charts = page.large.join() === data.large.join() ? [] : page.large
  const clock = page.clock === data.clock.date ? undefined : page.clock
  return writeLink({ setup, others, charts, clock, why, big, unknown }, levers)
}

/** The first few of some ids, each once. */
export function firstOf(ids: readonly string[], count: number): readonly string[] {
  return ids.filter((id, k) => ids.indexOf(id) === k).slice(0, count)
}
