/** Makes this package's issues from its catalogue of messages. */
import { issueMaker, type Issue, type MessageData, type RelatedPlace, type Span } from '@thaw/core'
import { messages, type Code } from './messages.generated.ts'

/** An issue of this package; the holes of its message are filled from `data`. */
export const issue: (
  code: Code,
  span: Span | undefined,
  data?: MessageData,
  related?: readonly RelatedPlace[],
) => Issue = issueMaker(messages)

/** Takes an issue: readers of parts of a file pass on what they find and go on. */
export type Report = (found: Issue) => void
