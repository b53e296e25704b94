/** Makes the issues of this package from its catalogue. */
import { issueMaker } from '@thaw/core'
import type { Issue, MessageData, RelatedPlace, Span } from '@thaw/core'
import { messages } from './messages.generated.ts'
import type { Code } from './messages.generated.ts'

/** See `issueMaker` of @thaw/core. */
export const makeIssue: (
  code: Code,
  span: Span | undefined,
  data?: MessageData,
  related?: readonly RelatedPlace[],
) => Issue = issueMaker(messages)
