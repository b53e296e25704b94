/** A rule that units must follow: two that must be equal, and what to say where they are not. */
import type { Issue, RelatedPlace, Span, Unit } from '@thaw/core'
import type { Language } from '../builtins/builtin.ts'
import type { VariableKey } from '../resolved-expression.ts'
import type { InferredUnit } from './inferred-unit.ts'

/** What a function asks of the units of its arguments, and what it gives. */
export interface UnitRule {
  readonly left: Unit
  readonly right: Unit
  /** Whose equation asks for it. */
  readonly owner: VariableKey
  /** Where it is asked for. */
  readonly span: Span | undefined
  /** True where the rule gives an undeclared variable the unit of its own equation. */
  readonly isOwnEquation: boolean
  /** The issue, with both units as far as they are known. */
  readonly tell: (left: Unit, right: Unit) => Issue
}

/** A sentence on what would make a given unit the wanted one; empty where nothing is known. */
export type UnitAdvice = (wanted: Unit, given: Unit) => string

/** What the walk through an equation needs of the model. */
export interface UnitScope {
  /** Vensim checks what goes into a graphical function, XMILE does not. */
  readonly language: Language
  readonly owner: VariableKey
  /** The owner's name as written. */
  readonly ownerName: string
  /** Unit of a variable or graphical function; a name of its own where it is not declared. */
  readonly unitOf: (variable: VariableKey) => InferredUnit
  /** Unit of a number that is written there. */
  readonly unitOfNumber: (place: Span) => InferredUnit
  readonly time: Unit
  /** Where the unit of time is written. */
  readonly timePlace: readonly RelatedPlace[]
  readonly advise: UnitAdvice
  readonly require: (rule: Omit<UnitRule, 'owner' | 'isOwnEquation'>) => void
  /** A unit that is to be found, different at each call. */
  readonly newUnknown: () => Unit
}
