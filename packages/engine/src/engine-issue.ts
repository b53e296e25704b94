/** Issues of this package, in the words of `messages/`. */
import { issueMaker, type Issue, type MessageData, type RelatedPlace, type Span } from '@thaw/core'
import { messages, type Code } from './messages.generated.ts'

/** Makes an issue from its code and what fills its holes. */
export const engineIssue: (
  code: Code,
  span: Span | undefined,
  data?: MessageData,
  related?: readonly RelatedPlace[],
) => Issue = issueMaker(messages)
