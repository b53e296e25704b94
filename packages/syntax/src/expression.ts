/**
 * Expressions as they are written, before any name is looked up.
 *
 * Both languages end here. Operators are those of XMILE 1.0, 3.3.1; a reader of another language
 * maps its own onto them and keeps the span of its own text.
 */
import type { Span } from '@thaw/core'
import type { LookupNode, NamedPlace } from './document.ts'

/** Operators with one operand. */
export type UnaryOperator = '-' | '+' | 'not'

/** Operators with two operands; `^` is a power, `<>` means unequal. */
export type BinaryOperator =
  '+' | '-' | '*' | '/' | 'mod' | '^' | '<' | '<=' | '>' | '>=' | '=' | '<>' | 'and' | 'or'

/** A number as written. */
export interface NumberExpression {
  readonly kind: 'number'
  readonly value: number
  readonly span: Span
}

/** A name with or without subscripts: a variable, a dimension or an element; names decide later. */
export interface ReferenceExpression {
  readonly kind: 'reference'
  /** As written, without quotes; a dot stands between the parts of a qualified name. */
  readonly name: string
  readonly subscripts: readonly Subscript[]
  /** True where the last subscript stands in brackets of its own: one thing in a conveyor or queue of an array. */
  readonly isOfContents?: boolean
  readonly span: Span
}

/** An operator and its one operand. */
export interface UnaryExpression {
  readonly kind: 'unary'
  readonly operator: UnaryOperator
  readonly operand: Expression
  readonly span: Span
}

/** An operator between two operands. */
export interface BinaryExpression {
  readonly kind: 'binary'
  readonly operator: BinaryOperator
  readonly left: Expression
  readonly right: Expression
  readonly span: Span
}

/** A function call; also a stand-alone graphical function applied to a value. */
export interface CallExpression {
  readonly kind: 'call'
  readonly name: string
  /** Vensim, `f[A](x)`: of an array of graphical functions, the one that is meant. */
  readonly subscripts?: readonly Subscript[] | undefined
  readonly arguments: readonly Expression[]
  /** Vensim, `f(a, b : c)`: variables that further results of a macro become. */
  readonly outputs?: readonly CallOutput[] | undefined
  readonly span: Span
  readonly nameSpan: Span
}

/** A variable that a call defines; its subscripts where they are written. */
export interface CallOutput extends NamedPlace {
  readonly subscripts?: readonly string[]
}

/** A text in quotes: an argument of some functions of Vensim, never a value. */
export interface TextExpression {
  readonly kind: 'text'
  readonly value: string
  readonly span: Span
}

/** A graphical function written where it is used (Vensim `WITH LOOKUP`). */
export interface LookupExpression {
  readonly kind: 'lookup'
  readonly lookup: LookupNode
  readonly input: Expression
  readonly span: Span
}

/** IF ... THEN ... ELSE .... */
export interface ConditionalExpression {
  readonly kind: 'conditional'
  readonly condition: Expression
  readonly whenTrue: Expression
  readonly whenFalse: Expression
  readonly span: Span
}

/** Everything that an equation can be made of. */
export type Expression =
  | NumberExpression
  | ReferenceExpression
  | UnaryExpression
  | BinaryExpression
  | CallExpression
  | ConditionalExpression
  | TextExpression
  | LookupExpression

/** What may stand between brackets. Source: XMILE 1.0, 3.7.1. */
export type Subscript =
  /** Any expression: an element's name, a dimension's name, a number, or a computed index. */
  | { readonly kind: 'index'; readonly expression: Expression; readonly span: Span }
  /** `*`, or `*:dim`: every element. */
  | { readonly kind: 'all'; readonly dimension: string | undefined; readonly span: Span }
  /** `first:last`. */
  | {
      readonly kind: 'range'
      readonly first: Expression
      readonly last: Expression
      readonly span: Span
    }
  /** `@2`: the position of a dimension on the left-hand side. */
  | { readonly kind: 'position'; readonly position: number; readonly span: Span }
