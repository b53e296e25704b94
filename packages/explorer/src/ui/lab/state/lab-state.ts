/** The laboratory as its parts see it: what they read, and what they do. */
import type { Words } from '../../../words/words.ts'
import { setupActions, type SetupActions } from './lab-actions.ts'
import type { LabAnswers, PageClock } from '../answers/lab-answers.svelte.ts'
import { createCore } from './lab-core.svelte.ts'
import type { LabData } from '../lab-data.ts'
import { pageActions, type PageActions } from './lab-page-actions.ts'
import { viewOf, type LabView } from './lab-view.svelte.ts'

/** What the page's components do. */
type LabActions = SetupActions & PageActions & Pick<LabAnswers, 'askCauses' | 'runAgain'>

/** The state of one laboratory page. */
export type Lab = LabView & LabActions

/**
 * A laboratory, at history until `begin` has read the address. `clock`: the browser's unless a test
 * brings its own.
 */
export function createLab(data: LabData, words: Words, clock?: PageClock): Lab {
  const core = createCore(data, clock)
  const { askCauses, runAgain } = core.answers
  const actions: LabActions = {
    ...setupActions(() => core.history, core.move),
    ...pageActions(core),
    askCauses,
    runAgain,
  }
  // The view's getters must stay getters: spreading them would freeze what they say.
  return Object.defineProperties(
    actions,
    Object.getOwnPropertyDescriptors(viewOf(core, words)),
  ) as Lab
}
