/** Makes the issues of scenarios and links from their catalogue. */
import { issueMaker, type Issue, type MessageData, type RelatedPlace, type Span } from '@thaw/core'
import { messages, type Code } from '../messages.generated.ts'

/** An issue of this package, with its words filled in. */
export const makeIssue: (
  code: Code,
  span: Span | undefined,
  data?: MessageData,
  related?: readonly RelatedPlace[],
) => Issue = issueMaker<Code>(messages)
