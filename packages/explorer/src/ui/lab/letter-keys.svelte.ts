/** Whether keys of a single letter act, as the reader chose on this device. */
import { recall, remember } from './device-memory.ts'

const MEMORY = 'thaw-letter-keys'

/** The choice, for the page and for the screen over it. */
export interface LetterKeys {
  readonly areOn: boolean
  /** The device does not keep the choice: it lasts for the page. */
  readonly isForgotten: boolean
  readonly choose: (areOn: boolean) => void
}

/** As chosen before; on where nothing was. */
export function createLetterKeys(): LetterKeys {
  let areOn = $state(recall(MEMORY) !== 'off')
  let isForgotten = $state(false)
  return {
    get areOn() {
      return areOn
    },
    get isForgotten() {
      return isForgotten
    },
    choose: (wish) => {
      areOn = wish
      isForgotten = !remember(MEMORY, wish ? 'on' : 'off')
    },
  }
}
