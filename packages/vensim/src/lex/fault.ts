/** What is wrong with an equation, by place in its own text; the caller knows the file. */
import type { EquationFault } from '@thaw/syntax'
import type { Code } from '../messages.generated.ts'

/** A fault of an equation, before it has a place in the file. */
export type Fault = EquationFault<Code>
