/** What is wrong with an equation, by place in its own text; the caller knows the file. */
import type { MessageData } from '@thaw/core'
import type { Code } from '../messages.generated.ts'
import type { Stretch } from './token.ts'

/** A fault of an equation, before it has a place in the file. */
export interface Fault extends Stretch {
  readonly code: Code
  readonly data?: MessageData
  /** Another place that explains this one, such as the bracket that was opened. */
  readonly related?: Stretch & { readonly note: string }
}
