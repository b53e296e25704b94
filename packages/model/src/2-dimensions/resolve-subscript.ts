/** Resolves one subscript of a reference: which element or elements of one dimension it means. */
import { unreachable, type Span } from '@thaw/core'
import {
  canonicalName,
  type Expression,
  type ReferenceExpression,
  type Subscript,
} from '@thaw/syntax'
import type { NamedDimension } from '../1-names/name-table.ts'
import { issueOf } from '../report.ts'
import type { ResolvedSubscript } from '../resolved-expression.ts'
import type { EquationScope } from './equation-scope.ts'
import { exampleOf } from './example-subscripts.ts'
import { axisOf, mapElements } from './find-element.ts'
import { fixedPosition, reportUnknownElement } from './fixed-position.ts'
import { resolveExpression } from './resolve-expression.ts'
import { resolveNamedSubscript } from './resolve-range-name.ts'
import { resolveRange, resolveStar } from './resolve-range.ts'
import type { SubscriptPlace } from './subscript-place.ts'

/**
 * The meaning of a subscript; undefined when it has none, which is reported.
 *
 * Inside brackets an element's name comes first, then a dimension's, then a variable's.
 * Issues: MO010, MO023, MO026 to MO029, MO031, MO039, MO061. Source: XMILE 1.0, 3.7.1.
 */
export function resolveSubscript(
  subscript: Subscript,
  place: SubscriptPlace,
  scope: EquationScope,
): ResolvedSubscript | undefined {
  switch (subscript.kind) {
    case 'index':
      return resolveIndex(subscript.expression, place, scope)
    case 'all':
      return resolveStar(subscript, place, scope)
    case 'range':
      return resolveRange(subscript, place, scope)
    case 'position':
      return resolvePosition(subscript, place, scope)
    default:
      return unreachable(subscript)
  }
}

type SubscriptOf<Kind extends Subscript['kind']> = Extract<Subscript, { kind: Kind }>

function resolveIndex(
  index: Expression,
  place: SubscriptPlace,
  scope: EquationScope,
): ResolvedSubscript | undefined {
  const fixed = fixedPosition(index, place, scope)
  if (fixed === 'reported') return undefined
  if (fixed === 'outside') {
    return { kind: 'computed', index: { kind: 'number', value: 0, span: index.span } }
  }
  if (fixed !== undefined) return { kind: 'element', position: fixed }
  if (index.kind === 'reference' && index.subscripts.length === 0) {
    if (scope.names.language === 'vensim') return resolveNamedSubscript(index, place, scope)
    const dimension = scope.names.dimensions.get(canonicalName(index.name))
    if (dimension !== undefined) return resolveDimension(dimension, index, place, scope)
    if (!scope.names.variables.has(canonicalName(index.name))) {
      reportUnknownElement(index, place, scope)
      return undefined
    }
  }
  return { kind: 'computed', index: resolveExpression(index, scope, 'none') }
}

/** A dimension's name: the element at hand, of this dimension or of one that repeats its elements. */
function resolveDimension(
  named: NamedDimension,
  index: ReferenceExpression,
  place: SubscriptPlace,
  scope: EquationScope,
): ResolvedSubscript | undefined {
  if (scope.shape === undefined) return undefined
  const axis = axisOf(named, scope.shape, place.axis)
  if (axis !== undefined) return atHand({ named, axis, span: index.span }, place, scope)
  const { variable, dimension, walk } = place
  if (walk === 'argument' && named.key === dimension.key) {
    // Nothing is at hand: MIN(x[Region]) can only mean all. Source: min_max_1arg of test-models.
    return { kind: 'range', dimension: named.key, positions: [...dimension.elements.keys()] }
  }
  const sum = exampleOf(variable, scope, '*')
  const data = { name: variable.name, dimension: named.name, owner: scope.owner.name, sum }
  const related = [
    { note: `"${variable.name}" is over "${dimension.name}"`, span: variable.nameSpan },
  ]
  scope.report(issueOf('MO029', index.span, data, related))
  return undefined
}

interface NamedAxis {
  readonly named: NamedDimension
  /** Its place on the left-hand side. */
  readonly axis: number
  readonly span: Span
}

function atHand(
  { named, axis, span }: NamedAxis,
  { variable, dimension }: SubscriptPlace,
  scope: EquationScope,
): ResolvedSubscript | undefined {
  if (named.key === dimension.key) return { kind: 'atHand', dimension: named.key, axis }
  const positions = mapElements(named, dimension)
  if (positions !== undefined) return { kind: 'mapped', dimension: named.key, axis, positions }
  const data = { name: variable.name, dimension: dimension.name, other: named.name }
  const related = [
    { note: `"${variable.name}" is over "${dimension.name}"`, span: variable.nameSpan },
    { note: `the dimension "${named.name}"`, span: named.span },
  ]
  scope.report(issueOf('MO028', span, data, related))
  return undefined
}

function resolvePosition(
  { position, span }: SubscriptOf<'position'>,
  place: SubscriptPlace,
  scope: EquationScope,
): ResolvedSubscript | undefined {
  if (scope.shape === undefined) return undefined
  const named = scope.shape[position - 1]
  if (named !== undefined) return atHand({ named, axis: position - 1, span }, place, scope)
  const data = { position, owner: scope.owner.name, count: scope.shape.length }
  scope.report(issueOf('MO061', span, data))
  return undefined
}
