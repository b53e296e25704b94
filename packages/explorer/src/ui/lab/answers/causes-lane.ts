/** Questions about causes, one at a time, each as a promise. */
import type { Ensemble } from '@thaw/engine'
import type { RunWish } from '../../../worker/messages.ts'
import type { EngineLine, LaneHearer } from './engine-line.ts'

/** Worlds of some setup, with outputs of their own. */
export type CausesWish = Pick<RunWish, 'inputs' | 'against' | 'count'> & {
  readonly outputs: readonly string[]
}

/** The lane with its way to ask. */
export interface CausesLane extends LaneHearer {
  /** Refused where a newer question comes, or where the engine stops. */
  readonly ask: (line: EngineLine, wish: CausesWish) => Promise<Ensemble>
}

/** A lane that was asked nothing yet. */
export function causesLane(): CausesLane {
  let refuse: (reason: Error) => void = () => undefined
  let accept: (ensemble: Ensemble) => void = () => undefined
  return {
    ask: (line, wish) => {
      refuse(new Error('A newer question was asked.'))
      return new Promise((resolve, reject) => {
        accept = resolve
        refuse = reject
        line.ask({ lane: 'causes', ...wish, isOtherWanted: false, isEarlyWanted: false })
      })
    },
    answered: ({ ensemble }, isLast) => {
      if (isLast) accept(ensemble)
    },
    stopped: (cause, text) => {
      refuse(new Error(text === '' ? cause : text))
    },
  }
}
