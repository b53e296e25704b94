/** What is wrong with the interface that a dossier brings for a language, and what of it can be used. */
import { nearestName } from '@thaw/core'
import { messageNames } from './message-names.ts'
import { shippedMessages } from './shipped-messages.ts'
import type { Messages } from './words.ts'

/** One message that cannot be used. */
export type MessageFault =
  /** No message has this key; `nearest` is the one that was probably meant. */
  | { readonly kind: 'unknown'; readonly key: string; readonly nearest: string | undefined }
  /** The text is no ICU message. */
  | { readonly kind: 'syntax'; readonly key: string; readonly reason: string }
  /** It names other values or tags than the English message; tags as in `<strong>`. */
  | {
      readonly kind: 'values'
      readonly key: string
      readonly missing: readonly string[]
      readonly unknown: readonly string[]
    }

/** The messages of a language that are of use, and what is wrong with the others. */
export interface CheckedMessages {
  readonly usable: Messages
  readonly faults: readonly MessageFault[]
  /** Keys that stay English: neither shipped nor brought. */
  readonly english: readonly string[]
}

/** Checks the messages that a dossier brings for a language against the English ones. */
export function checkMessages(language: string, own: Messages): CheckedMessages {
  const reference = shippedMessages.get('en') ?? {}
  const usable: Record<string, string> = {}
  const faults: MessageFault[] = []
  for (const [key, message] of Object.entries(own)) {
    const fault = faultOf(key, message, reference)
    if (fault === undefined) usable[key] = message
    else faults.push(fault)
  }
  const shipped = shippedMessages.get(language)
  const isEnglish = (key: string): boolean =>
    !Object.hasOwn(usable, key) && shipped?.[key] === undefined
  return { usable, faults, english: Object.keys(reference).filter(isEnglish) }
}

function faultOf(key: string, message: string, reference: Messages): MessageFault | undefined {
  const english = Object.hasOwn(reference, key) ? reference[key] : undefined
  if (english === undefined) {
    return { kind: 'unknown', key, nearest: nearestName(key, Object.keys(reference)) }
  }
  const wanted = messageNames(english)
  const names = namesOrReason(message)
  if (typeof names === 'string') return { kind: 'syntax', key, reason: names }
  const missing = wanted.filter((name) => !names.includes(name))
  const unknown = names.filter((name) => !wanted.includes(name))
  return missing.length + unknown.length === 0
    ? undefined
    : { kind: 'values', key, missing, unknown }
}

/** The parser's own words on what it met: `expect argument closing brace`. */
function namesOrReason(message: string): readonly string[] | string {
  try {
    return messageNames(message)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'not readable'
    return reason.toLowerCase().replaceAll('_', ' ')
  }
}
