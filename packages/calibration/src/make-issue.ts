/** Makes this package's issues from its message catalogue. */
import { issueMaker, type Issue, type MessageData, type Span } from '@thaw/core'
import { messages, type Code } from './messages.generated.ts'

/** The issue of `code` at `span`, its sentence filled with `data`. */
export const makeIssue: (code: Code, span: Span | undefined, data?: MessageData) => Issue =
  issueMaker(messages)
