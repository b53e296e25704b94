/** Steps of the history that changed the page too: undo and redo take both along. */
import type { Setup } from '../../../scenario/setup.ts'
import type { PageState } from './lab-link.ts'

/** What of a page may change with a step. */
export type PageChange = Partial<Pick<PageState, 'clock' | 'others'>>

/** The steps that are remembered. */
export interface PageSteps {
  /** The step from one setup to another changed the page. */
  readonly note: (from: Setup, to: Setup, page: PageState, change: PageChange) => void
  /** What goes along from one setup to another; what the reader has changed since stays. */
  readonly along: (from: Setup, to: Setup, page: PageState) => PageChange
}

interface PageStep {
  readonly from: Setup
  readonly before: PageState
  readonly after: PageState
}

/** No step yet. */
export function createPageSteps(): PageSteps {
  // By the setup that a step made: each makes one of its own, and what history forgets goes with it.
  const steps = new WeakMap<Setup, PageStep>()
  return {
    note: (from, to, page, change) => {
      if (from !== to) steps.set(to, { from, before: page, after: { ...page, ...change } })
    },
    along: (from, to, page) => {
      const undone = steps.get(from)
      if (undone?.from === to) return exchange(page, undone.after, undone.before)
      const done = steps.get(to)
      return done?.from === from ? exchange(page, done.before, done.after) : {}
    },
  }
}

/** What differs between two pages, where the present one is still like the first. */
function exchange(page: PageState, left: PageState, right: PageState): PageChange {
  const isLeft = (key: keyof PageChange): boolean =>
    page[key] === left[key] && left[key] !== right[key]
  return {
    ...(isLeft('clock') ? { clock: right.clock } : {}),
    ...(isLeft('others') ? { others: right.others } : {}),
  }
}
