/** The equation that calls a macro: which elements it is for, and what its arguments mean there. */
import type { Span } from '@thaw/core'
import {
  canonicalName,
  mapParts,
  type EquationNode,
  type Expression,
  type MacroNode,
  type NamedPlace,
  type ReferenceExpression,
  type Subscript,
  type VariableNode,
} from '@thaw/syntax'
import type { Language } from '../builtins/builtin.ts'
import type { ElementNames } from './element-names.ts'
import { atHand } from './substitute.ts'
import { walksItsArgument } from './walks-its-argument.ts'

/** An equation with calls in it. */
export interface CallSite {
  readonly variable: VariableNode
  readonly equation: EquationNode
  /** Macros whose expansion led here, outermost first; empty in an equation of the author's. */
  readonly around: readonly MacroNode[]
  readonly axes: readonly Axis[]
}

/** One dimension of the left-hand side: walked by the equation, or held at one element. */
export type Axis =
  | { readonly kind: 'each'; readonly dimension: NamedPlace }
  | { readonly kind: 'fixed'; readonly dimension: NamedPlace; readonly element: string }

/** The dimensions of an equation's left-hand side. Names of ranges in it are walked, too. */
export function axesOf(
  { dimensions }: VariableNode,
  { subscripts }: EquationNode,
  elements: ElementNames,
): readonly Axis[] {
  return dimensions.map((dimension, axis): Axis => {
    const name = subscripts?.[axis]
    if (name === undefined) return { kind: 'each', dimension }
    const key = canonicalName(name)
    const isElement = elements.get(canonicalName(dimension.name))?.has(key) === true
    const isRange = !isElement && elements.has(key)
    return isRange
      ? { kind: 'each', dimension: { ...dimension, name } }
      : { kind: 'fixed', dimension, element: name }
  })
}

/** The dimensions that a call at this place makes its variables over. */
export function leadingOf({ axes }: CallSite): readonly NamedPlace[] {
  return axes.flatMap((axis) => (axis.kind === 'each' ? [axis.dimension] : []))
}

/** Name of the equation, as the first part of the names of its calls: `births`, `births[north]`. */
export function labelOf({ variable, equation }: CallSite): string {
  const { subscripts } = equation
  return subscripts === undefined ? variable.name : `${variable.name}[${subscripts.join(',')}]`
}

/** What a caller's names mean. */
interface CallerNames {
  readonly language: Language
  /** The author's variables, by canonical name. */
  readonly variables: ReadonlyMap<string, VariableNode>
}

/**
 * An argument with its element named: in the equation for `north`, `soil[Region]` is `soil[north]`
 * and `soil` is `soil[north]`. Needed where the call's variables are over fewer dimensions than the
 * left-hand side. An argument that walks an array itself (`SUM(soil)`) keeps doing so.
 */
export function nameElements(
  expression: Expression,
  site: CallSite,
  { language, variables }: CallerNames,
): Expression {
  if (site.axes.every(({ kind }) => kind === 'each')) return expression
  const visit = (part: Expression, isWhole: boolean): Expression => {
    if (part.kind !== 'reference') {
      const isWalked = part.kind === 'call' && walksItsArgument(part, language)
      return mapParts(part, (below) => visit(below, isWalked))
    }
    if (part.subscripts.length > 0) {
      return nameSubscripts(part, site.axes, (below) => visit(below, false))
    }
    return isWhole ? nameDimension(part, site.axes) : nameImplied(part, site.axes, variables)
  }
  return visit(expression, false)
}

function nameSubscripts(
  reference: ReferenceExpression,
  axes: readonly Axis[],
  visit: (expression: Expression) => Expression,
): Expression {
  const subscripts = reference.subscripts.map((subscript, place): Subscript => {
    const axis = meantAxis(subscript, place, axes)
    if (axis === undefined) {
      const isIndex = subscript.kind === 'index'
      return isIndex ? { ...subscript, expression: visit(subscript.expression) } : subscript
    }
    return axis.kind === 'each'
      ? atHand(axis.dimension.name, subscript.span)
      : fixedSubscript(axis.element, subscript.span)
  })
  return { ...reference, subscripts }
}

/** The axis that a subscript means: by its position, `@2`, or by the name of its dimension. */
function meantAxis(subscript: Subscript, place: number, axes: readonly Axis[]): Axis | undefined {
  if (subscript.kind === 'position') return axes[subscript.position - 1]
  if (subscript.kind !== 'index' || subscript.expression.kind !== 'reference') return undefined
  const key = canonicalName(subscript.expression.name)
  const isMeant = (axis: Axis | undefined): boolean =>
    axis?.kind === 'fixed' && canonicalName(axis.dimension.name) === key
  return isMeant(axes[place]) ? axes[place] : axes.find(isMeant)
}

/** A dimension's name as a value is the position of its element: `Region.north`. */
function nameDimension(reference: ReferenceExpression, axes: readonly Axis[]): Expression {
  const key = canonicalName(reference.name)
  const axis = axes.find((one) => one.kind === 'fixed' && canonicalName(one.dimension.name) === key)
  if (axis?.kind !== 'fixed') return reference
  return { ...reference, name: `${axis.dimension.name}.${axis.element}` }
}

function nameImplied(
  reference: ReferenceExpression,
  axes: readonly Axis[],
  variables: ReadonlyMap<string, VariableNode>,
): Expression {
  const array = variables.get(canonicalName(reference.name))
  if (array === undefined) return nameDimension(reference, axes)
  const left = [...axes]
  const subscripts = array.dimensions.flatMap(({ name }): readonly Subscript[] => {
    const at = left.findIndex(
      ({ dimension }) => canonicalName(dimension.name) === canonicalName(name),
    )
    const [axis] = at < 0 ? [] : left.splice(at, 1)
    if (axis === undefined) return []
    return axis.kind === 'fixed'
      ? [fixedSubscript(axis.element, reference.span)]
      : [atHand(axis.dimension.name, reference.span)]
  })
  return subscripts.length === array.dimensions.length ? { ...reference, subscripts } : reference
}

function fixedSubscript(element: string, span: Span): Subscript {
  const isNumber = /^\d+$/.test(element)
  return {
    kind: 'index',
    expression: isNumber
      ? { kind: 'number', value: Number(element), span }
      : { kind: 'reference', name: element, subscripts: [], span },
    span,
  }
}
