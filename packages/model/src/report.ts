/** Issues of this package, and how its phases collect them. */
import { issueMaker, type Issue } from '@thaw/core'
import type { MessageData, RelatedPlace, Span } from '@thaw/core'
import { messages, type Code } from './messages.generated.ts'

/** Makes an issue of this package's catalogue. */
export const issueOf: (
  code: Code,
  span: Span | undefined,
  data?: MessageData,
  related?: readonly RelatedPlace[],
) => Issue = issueMaker(messages)

/** Takes an issue; a walk over a tree hands it down instead of joining lists at every node. */
export type Report = (issue: Issue) => void
