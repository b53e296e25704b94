/** Makes the issues of scenarios and links from their catalogue. */
import { issueMaker, type Issue, type MessageData, type Span } from '@thaw/core'
import { messages, type Code } from '../messages.generated.ts'

/** An issue with what its words are about, so that a page can say it in its own language. */
export interface LinkIssue extends Issue {
  readonly code: Code
  readonly data: MessageData
}

const make = issueMaker<Code>(messages)

/** An issue of this package, with its words filled in. */
export function makeIssue(code: Code, span: Span | undefined, data: MessageData = {}): LinkIssue {
  return { ...make(code, span, data), code, data }
}
