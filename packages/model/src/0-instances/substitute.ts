/** Gives the names of one part of a model the meaning that they have in the flat model. */
import {
  canonicalName,
  mapParts,
  type CallExpression,
  type Expression,
  type NamedPlace,
  type ReferenceExpression,
  type Subscript,
  type VariableNode,
} from '@thaw/syntax'
import type { Span } from '@thaw/core'
import type { Language } from '../builtins/builtin.ts'
import { isElementAt, type ElementNames } from './element-names.ts'
import { walksItsArgument } from './walks-its-argument.ts'

/** What a name inside a part of a model means outside of it. */
export type Meaning =
  /** A variable of the flat model; `node` tells its dimensions within the part. */
  | {
      readonly kind: 'variable'
      readonly name: string
      readonly node: VariableNode | undefined
      /** Dimensions of the equation that calls the part: they stand before the variable's own. */
      readonly leading: readonly NamedPlace[]
    }
  /** A parameter: what the call gives in its place. */
  | { readonly kind: 'value'; readonly expression: Expression; readonly parameter: string }

/** The names of a part. */
export interface PartNames {
  readonly language: Language
  readonly elements: ElementNames
  /** Undefined for a name that the part does not define: it keeps its meaning. */
  readonly find: (name: string) => Meaning | undefined
  /** Told of a parameter that is used as an array or a graphical function and is given no name. */
  readonly refuseUse: (parameter: string, span: Span) => void
}

/** Where an expression stands: the dimensions at hand, and whether an array function walks it. */
interface Position {
  readonly own: readonly NamedPlace[]
  readonly isWalked: boolean
}

/** The expression in the names of the flat model; `own` are the dimensions of its variable. */
export function substitute(
  expression: Expression,
  names: PartNames,
  own: readonly NamedPlace[] = [],
): Expression {
  return visit(expression, names, { own, isWalked: false })
}

function visit(expression: Expression, names: PartNames, position: Position): Expression {
  if (expression.kind === 'reference') return visitReference(expression, names, position)
  if (expression.kind !== 'call') {
    return mapParts(expression, (part) => visit(part, names, { ...position, isWalked: false }))
  }
  const isWalked = walksItsArgument(expression, names.language)
  const inside = mapParts(expression, (part) => visit(part, names, { ...position, isWalked }))
  return renameCall(inside as CallExpression, names)
}

/** A graphical function of the part is called by its new name, one of a parameter by the argument's. */
function renameCall(call: CallExpression, names: PartNames): Expression {
  const outputs = call.outputs?.map((output) => {
    const meaning = names.find(output.name)
    return meaning?.kind === 'variable' ? { ...output, name: meaning.name } : output
  })
  const renamed = outputs === undefined ? call : { ...call, outputs }
  const meaning = names.find(call.name)
  if (meaning === undefined) return renamed
  if (meaning.kind === 'variable') {
    // A variable without points cannot be called: the name is a macro's or a function's.
    const isGraph = meaning.node?.equations.some(({ lookup }) => lookup !== undefined) ?? true
    return isGraph ? { ...renamed, name: meaning.name } : renamed
  }
  const { expression, parameter } = meaning
  if (expression.kind === 'reference' && expression.subscripts.length === 0) {
    return { ...renamed, name: expression.name }
  }
  names.refuseUse(parameter, call.nameSpan)
  return renamed
}

function visitReference(
  reference: ReferenceExpression,
  names: PartNames,
  position: Position,
): Expression {
  const meaning = names.find(reference.name)
  const node = meaning?.kind === 'variable' ? meaning.node : undefined
  const subscripts = reference.subscripts.map((subscript, axis) =>
    visitSubscript(subscript, { array: node, axis }, names, position),
  )
  if (meaning === undefined) return { ...reference, subscripts }
  if (meaning.kind === 'value') return placeArgument({ ...reference, subscripts }, meaning, names)
  const { name, leading } = meaning
  if (leading.length === 0) return { ...reference, name, subscripts }
  const own = subscripts.length > 0 ? subscripts : impliedSubscripts(reference, node, position)
  return {
    ...reference,
    name,
    subscripts: [...leading.map((dimension) => atHand(dimension.name, reference.span)), ...own],
  }
}

interface Axis {
  readonly array: VariableNode | undefined
  readonly axis: number
}

function visitSubscript(
  subscript: Subscript,
  { array, axis }: Axis,
  names: PartNames,
  position: Position,
): Subscript {
  const inside = (part: Expression): Expression => {
    const isBare = part.kind === 'reference' && part.subscripts.length === 0
    if (isBare && isElementAt(part.name, array, axis, names.elements)) return part
    return visit(part, names, { ...position, isWalked: false })
  }
  if (subscript.kind === 'index') {
    return { ...subscript, expression: inside(subscript.expression) }
  }
  if (subscript.kind !== 'range') return subscript
  return { ...subscript, first: inside(subscript.first), last: inside(subscript.last) }
}

/** `parameter[north]` with `soil` in the parameter's place is `soil[north]`. */
function placeArgument(
  reference: ReferenceExpression,
  { expression, parameter }: Extract<Meaning, { kind: 'value' }>,
  names: PartNames,
): Expression {
  if (reference.subscripts.length === 0) return expression
  if (expression.kind === 'reference' && expression.subscripts.length === 0) {
    return { ...expression, subscripts: reference.subscripts }
  }
  names.refuseUse(parameter, reference.span)
  return expression
}

/** What an array of the part means where it stands without subscripts: see `impliedSubscripts` there. */
function impliedSubscripts(
  { span }: ReferenceExpression,
  node: VariableNode | undefined,
  { own, isWalked }: Position,
): readonly Subscript[] {
  const isAtHand = ({ name }: NamedPlace): boolean =>
    own.some((dimension) => canonicalName(dimension.name) === canonicalName(name))
  return (node?.dimensions ?? []).map((dimension) =>
    isAtHand(dimension) && !isWalked
      ? atHand(dimension.name, span)
      : { kind: 'all', dimension: undefined, span },
  )
}

/** The element at hand, as a subscript. */
export function atHand(dimension: string, span: Span): Subscript {
  return {
    kind: 'index',
    expression: { kind: 'reference', name: dimension, subscripts: [], span },
    span,
  }
}
