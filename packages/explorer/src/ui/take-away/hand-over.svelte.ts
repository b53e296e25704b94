/** Hands a text to the clipboard, and says what became of it. */
import type { MessageKey } from '../../words/message-key.ts'
import type { Words } from '../../words/words.ts'

/** How long the page says that something was copied, in milliseconds. */
const TOLD_MS = 4000

/** A text on its way out. */
export interface HandOver {
  /** What to say of it; empty again after a while. */
  readonly told: string
  /** The text where the browser does not let a page copy: the reader can still do it; else empty. */
  readonly byHand: string
  /** `copied`: what to say where it worked. */
  readonly copy: (text: string, copied: MessageKey) => Promise<void>
  /** The text need not be shown any more. */
  readonly hide: () => void
}

/** Nothing handed over yet. */
export function createHandOver(words: Words): HandOver {
  let told = $state('')
  let byHand = $state('')
  const tell = (text: string): void => {
    told = text
    setTimeout(() => {
      if (told === text) told = ''
    }, TOLD_MS)
  }
  return {
    get told() {
      return told
    },
    get byHand() {
      return byHand
    },
    copy: async (text, copied) => {
      byHand = ''
      try {
        await navigator.clipboard.writeText(text)
        tell(words.text(copied))
      } catch {
        // There is no clipboard without https or from a file, or it is forbidden.
        byHand = text
        told = words.text('take.select')
      }
    },
    hide: () => {
      byHand = ''
      told = ''
    },
  }
}
