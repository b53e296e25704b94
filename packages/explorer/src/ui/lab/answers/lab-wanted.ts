/** What the laboratory wants to know of the engine. */
import type { LeverSettings } from '../../../scenario/lever.ts'
import type { Setup } from '../../../scenario/setup.ts'

/** Read by the conversation at each question. */
export interface Wanted {
  /** What is shown: your world, on the assumptions that both model lines stand on. */
  readonly setup: Setup
  /** Worlds kept to compare. They stand on the same assumptions as yours. */
  readonly others: readonly LeverSettings[]
  /** Something is held: a quick answer is enough. */
  readonly isHeld: boolean
}
