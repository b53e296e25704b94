/** Tells when a hand that holds something has come to rest. */
import { setupKey } from '../../../scenario/setup.ts'
import type { PageClock } from './engine-line.ts'
import type { Wanted } from './lab-wanted.ts'

/** A hand that has not moved for so long pauses. */
const PAUSE_MS = 150

/** What is known of the hand. */
export interface Hand {
  /** Looks at what is wanted now: a new setup is a move. */
  readonly see: (wanted: Pick<Wanted, 'setup' | 'isHeld'>) => void
  readonly isPaused: () => boolean
}

/** `paused` is called once for each pause. */
export function watchHand(clock: PageClock, paused: () => void): Hand {
  let seen = ''
  let isPaused = false
  let callOff = (): void => undefined
  return {
    see: ({ setup, isHeld }) => {
      const key = isHeld ? setupKey(setup) : ''
      if (key === seen) return
      seen = key
      isPaused = false
      callOff()
      if (!isHeld) return
      callOff = clock.after(PAUSE_MS, () => {
        isPaused = true
        paused()
      })
    },
    isPaused: () => isPaused,
  }
}
