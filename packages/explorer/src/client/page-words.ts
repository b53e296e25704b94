/** The words of a page: its messages come as a script of their own, one a language. */
import { InvariantError } from '@thaw/core'
import { makeWords, type ParsedMessages, type Words } from '../words/words.ts'

/** Where the script of messages leaves them. Set by `messagesScript`. */
declare global {
  var thawMessages: ParsedMessages | undefined
}

/** The words in the page's language. */
export function readPageWords(): Words {
  const messages = globalThis.thawMessages
  if (messages === undefined) throw new InvariantError('the messages of this page are not there')
  return makeWords(document.documentElement.lang, messages)
}
