/** What is wrong with an equation, by place in its own text; the caller knows the file. */
import type { MessageData } from '@thaw/core'
import type { Code } from '../messages.generated.ts'

/** A fault of an equation, before it has a place in the file. */
export interface Fault {
  readonly code: Code
  /** Indices into the decoded text of the equation. */
  readonly start: number
  readonly end: number
  readonly data?: MessageData
  /** Another place that explains this one, such as the bracket that was opened. */
  readonly related?: { readonly note: string; readonly start: number; readonly end: number }
}
