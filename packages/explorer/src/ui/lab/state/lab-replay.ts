/** Replaying the last change: its two ends by turns, so that the eye can travel to other charts. */

/** A replay on its way. */
export interface Replay {
  /** Which end is shown: the setup before the change, or the one after. */
  readonly end: 'before' | 'after'
  /** Turns that are still to come. */
  readonly left: number
}

/** How often the change is seen. */
const TIMES = 3

/** Milliseconds between two turns. */
export const REPLAY_PAUSE = 900

/** From the setup before the change. */
export function beginReplay(): Replay {
  return { end: 'before', left: 2 * TIMES - 1 }
}

/** The other end; nothing once the change was seen often enough. It ends where it should stay. */
export function turnReplay({ end, left }: Replay): Replay | undefined {
  if (left <= 1) return undefined
  return { end: end === 'before' ? 'after' : 'before', left: left - 1 }
}
