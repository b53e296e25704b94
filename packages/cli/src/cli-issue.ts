/** Makes the issues of the command from its catalogue. */
import { issueMaker, type Issue, type MessageData, type Span } from '@thaw/core'
import { messages, type Code } from './messages.generated.ts'

const makeIssue = issueMaker<Code>(messages)

/** Issues about the call and its surroundings have no place in a file. */
export function cliIssue(code: Code, data: MessageData, span?: Span): Issue {
  return makeIssue(code, span, data)
}
