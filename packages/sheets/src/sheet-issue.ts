/** Issues of this package, in the words of `messages/`. */
import { issueMaker, type Issue, type MessageData, type Span } from '@thaw/core'
import { messages, type Code } from './messages.generated.ts'

/** Makes an issue from its code and what fills its holes. */
export const sheetIssue: (code: Code, span: Span | undefined, data?: MessageData) => Issue =
  issueMaker(messages)
