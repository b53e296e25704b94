/** The messages of one language as a script that a page loads before its own. */
import type { Messages } from './words.ts'

/** A module; `client/page-words.ts` reads what it leaves. Text in it cannot end the script early. */
export function messagesScript(messages: Messages): string {
  return `globalThis.thawMessages=${JSON.stringify(messages).replaceAll('<', '\\u003c')}\n`
}
