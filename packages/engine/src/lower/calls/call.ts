/** A call of a built-in function, and what lowers one. */
import { InvariantError, type Span } from '@thaw/core'
import type { BuiltinName, ResolvedExpression } from '@thaw/model'
import type { Operation } from '../../program.ts'
import type { Lowering, Place } from '../lowering.ts'

type ResolvedCall = Extract<ResolvedExpression, { kind: 'call' }>

/** A call with its arguments as written, and where it stands. The checker has counted them. */
export interface Call extends Pick<ResolvedCall, 'own' | 'graph'> {
  readonly lowering: Lowering
  readonly place: Place
  readonly builtin: BuiltinName
  readonly arguments: readonly ResolvedExpression[]
  readonly span: Span
  /** Lowers a part of the call; for the element at hand where `at` is left out. */
  readonly lower: (part: ResolvedExpression, at?: Place) => Operation
}

/** What a function becomes. */
export type LowerCall = (call: Call) => Operation

/** The arguments, lowered for the element at hand. */
export function lowered(call: Call): readonly Operation[] {
  return call.arguments.map((each) => call.lower(each))
}

/** The arguments, lowered once, by number from 0; one that was left out is a bug unless `otherwise` is given. */
export function argumentsOf(call: Call): (index: number, otherwise?: Operation) => Operation {
  const written = lowered(call)
  return (index, otherwise) => written[index] ?? otherwise ?? argument(written, index)
}

/** Argument number `index`, from 0. */
export function argument<Argument>(written: readonly Argument[], index: number): Argument {
  const found = written[index]
  if (found === undefined) throw new InvariantError(`a call lacks argument ${index + 1}`)
  return found
}
