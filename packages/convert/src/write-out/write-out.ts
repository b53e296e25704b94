/** How a function of Vensim is written in XMILE. */
import type { Span } from '@thaw/core'
import type { Build, Expression } from '@thaw/syntax'
import { nameOf, type Place } from '../conversion.ts'
import { issue } from '../issue.ts'

/** A call whose arguments are in XMILE's words already. */
export interface WrittenCall {
  readonly build: Build
  readonly values: readonly Expression[]
  readonly span: Span
  readonly place: Place
}

/** Gives what stands for the call, and tells what is lost. */
export type WriteOut = (call: WrittenCall) => Expression

/** An argument, or what stands for one that is left out. */
export function valueAt({ values, build }: WrittenCall, index: number, fallback = 0): Expression {
  return values[index] ?? build.number(fallback)
}

/** Tells that the value of a call moves within a step of Runge-Kutta. Issues: CV004. */
export function tellMoves({ span, place }: WrittenCall, name: string): void {
  tellMoving(name, span, place)
}

/** Tells that a value moves within a step of Runge-Kutta. Issues: CV004. */
export function tellMoving(name: string, span: Span, place: Place): void {
  const { conversion, variable } = place
  if (conversion.model.time.method === 'euler') return
  const data = { name, variable: nameOf(conversion, variable.key) }
  conversion.issues.push(issue('CV004', span, data))
}
