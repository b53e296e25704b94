/** The messages of one language as a script that a page loads before its own. */
import { parseMessages, type Messages } from './words.ts'

/** Areas of messages that each kind of page may need once its script runs. */
const areas = {
  front: ['front', 'chart', 'tell', 'take'],
  lab: ['lab', 'chart', 'tell', 'why', 'take', 'shell', 'big', 'embed', 'drawer'],
  reading: ['reading', 'drawer'],
} as const

/** Of those areas, what the front page's script never says: what is printed, and the laboratory's summary. */
const NOT_OF_FRONT =
  /^(?:front\.(?:door-|was-it-possible$|historians$|trap$|moved$|left$|sources$)|tell\.(?:as-it-was|nothing-moved|of-chart|moved|more-clear)$)/

/** Of another area, what the foot of a page to be read says by script. */
const OF_FOOT = /^offline\.(?:kept|newer|reload)$/

/** A kind of page that says something by script, called as its script. */
export type LiveKind = keyof typeof areas

/** All kinds. */
export const liveKinds = Object.keys(areas) as readonly LiveKind[]

/** The messages that a kind of page may say: `lab.undo` is of the area `lab`. */
export function messagesFor(kind: LiveKind, messages: Messages): Messages {
  const wanted: readonly string[] = areas[kind]
  const isWanted = (key: string): boolean => {
    if (kind === 'reading' && OF_FOOT.test(key)) return true
    if (kind === 'front' && NOT_OF_FRONT.test(key)) return false
    return wanted.includes(key.slice(0, key.indexOf('.')))
  }
  return Object.fromEntries(Object.entries(messages).filter(([key]) => isWanted(key)))
}

/**
 * A module; `client/page-words.ts` reads what it leaves. Its messages are parsed, so that no page loads
 * a parser; text in it cannot end the script early.
 */
export function messagesScript(messages: Messages): string {
  return `globalThis.thawMessages=${JSON.stringify(parseMessages(messages)).replaceAll('<', '\\u003c')}\n`
}
