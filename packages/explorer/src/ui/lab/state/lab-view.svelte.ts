/** What the page's components read of a laboratory. */
import type { Lever, LeverSettings } from '../../../scenario/lever.ts'
import type { SetupHistory } from '../../../scenario/setup-history.ts'
import type { Setup } from '../../../scenario/setup.ts'
import type { Words } from '../../../words/words.ts'
import type { LabAnswers } from '../answers/lab-answers.svelte.ts'
import { canKeep, OTHER_KEYS, type OtherWorld } from './lab-compare.ts'
import type { LabCore } from './lab-core.svelte.ts'
import { queryOf, type PageState } from './lab-link.ts'
import { nameWorld, nameWorldBriefly } from '../lab-names.ts'
import type { Replay } from './lab-replay.ts'
import type { LabResult } from '../answers/lab-result.ts'
import { isPrinted } from '../answers/lab-worlds.ts'

/** Everything that is shown, read anew at each question. */
export interface LabView extends Omit<PageState, 'others' | 'unknown'>, Pick<LabAnswers, 'status'> {
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
  /** The present world can be kept. */
  readonly canKeep: boolean
  readonly replay: Replay | undefined
  /** Nothing is held, computed or replayed: what is shown will stay, and may be said. */
  readonly isAtRest: boolean
  /** The query that brings this state back. */
  readonly query: string
}

/** Getters over a laboratory's core. */
export function viewOf(core: LabCore, words: Words): LabView {
  const { data, levers, answers } = core
  // Whoever draws them must not begin anew whenever the clock or something else of the page moves.
  const kept = $derived(core.page.others)
  const others = $derived(othersOf(kept, core, words))
  return {
    levers,
    get history() {
      return core.history
    },
    get setup() {
      return core.shown
    },
    get result() {
      const { shown } = core
      return isPrinted(shown) ? undefined : (answers.find(shown) ?? answers.latest)
    },
    get before() {
      const past = core.history.past.at(-1)
      return past === undefined || core.replay?.end === 'before' ? undefined : answers.find(past)
    },
    get status() {
      return answers.status
    },
    get others() {
      return others
    },
    get canKeep() {
      return canKeep(core.page.others, core.history.present.levers)
    },
    get replay() {
      return core.replay
    },
    get clock() {
      return core.page.clock
    },
    get large() {
      return core.page.large
    },
    get why() {
      return core.page.why
    },
    get big() {
      return core.page.big
    },
    get hidden() {
      return core.page.hidden
    },
    get issues() {
      return core.page.issues
    },
    get isAtRest() {
      const isMoving = core.history.held !== undefined || core.replay !== undefined
      return answers.status.kind === 'still' && !isMoving
    },
    get query() {
      return queryOf(data, levers, { setup: core.history.present, page: core.page })
    },
  }
}

/** Kept worlds stand on the same assumptions as yours. */
function othersOf(
  kept: readonly LeverSettings[],
  { data, shown, answers }: Pick<LabCore, 'data' | 'shown' | 'answers'>,
  words: Words,
): readonly OtherWorld[] {
  return kept.flatMap((levers, k): OtherWorld[] => {
    const key = OTHER_KEYS[k]
    if (key === undefined) return []
    const result = answers.find({ ...shown, levers })
    const label = nameWorld(words, data, levers)
    const brief = nameWorldBriefly(words, data, levers)
    return [{ key, label, brief, levers, result }]
  })
}
