/** Resolves one subscript of a reference: which element or elements of one dimension it means. */
import { unreachable, type Span } from '@thaw/core'
import {
  canonicalName,
  type Expression,
  type ReferenceExpression,
  type Subscript,
  type VariableNode,
} from '@thaw/syntax'
import { guessName, sortCandidates } from '../1-names/guess.ts'
import type { NamedDimension } from '../1-names/name-table.ts'
import { issueOf } from '../report.ts'
import type { ResolvedSubscript } from '../resolved-expression.ts'
import type { EquationScope, Walk } from './equation-scope.ts'
import {
  axisOf,
  dimensionOfElement,
  elementsInWords,
  mapElements,
  readQualifiedName,
  unknownElement,
} from './find-element.ts'
import { resolveExpression } from './resolve-expression.ts'

/** The dimension that a subscript is for. */
export interface SubscriptPlace {
  readonly variable: VariableNode
  /** The dimension of the variable that this subscript takes from. */
  readonly dimension: NamedDimension
  /** Place of that dimension among those of the variable. */
  readonly axis: number
  readonly walk: Walk
}

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
  if (fixed !== undefined) return { kind: 'element', position: fixed }
  if (index.kind === 'reference' && index.subscripts.length === 0) {
    const dimension = scope.names.dimensions.get(canonicalName(index.name))
    if (dimension !== undefined) return resolveDimension(dimension, index, place, scope)
    if (!scope.names.variables.has(canonicalName(index.name))) {
      reportUnknownElement(index, place, scope)
      return undefined
    }
  }
  return { kind: 'computed', index: resolveExpression(index, scope, 'none') }
}

/** Position of an element named or numbered here; undefined for anything that is neither. */
function fixedPosition(
  index: Expression,
  { variable, dimension }: SubscriptPlace,
  scope: EquationScope,
): number | 'reported' | undefined {
  if (index.kind === 'number') {
    const count = dimension.elements.length
    if (Number.isInteger(index.value) && index.value >= 1 && index.value <= count) {
      return index.value - 1
    }
    const data = { name: variable.name, dimension: dimension.name, count, element: index.value }
    scope.report(issueOf('MO027', index.span, data))
    return 'reported'
  }
  if (index.kind !== 'reference' || index.subscripts.length > 0) return undefined
  const own = dimension.positions.get(canonicalName(index.name))
  if (own !== undefined) return own
  const qualified = readQualifiedName(index.name, scope.names)
  if (qualified === undefined || scope.names.variables.has(canonicalName(index.name))) {
    return undefined
  }
  return qualifiedPosition(index, qualified, { variable, dimension }, scope)
}

function qualifiedPosition(
  index: ReferenceExpression,
  qualified: NonNullable<ReturnType<typeof readQualifiedName>>,
  { variable, dimension }: Pick<SubscriptPlace, 'variable' | 'dimension'>,
  scope: EquationScope,
): number | 'reported' {
  if (qualified.position === undefined) {
    reportMissingElement(index, qualified.dimension, qualified.element, scope)
    return 'reported'
  }
  const position = dimension.positions.get(canonicalName(qualified.element))
  if (position !== undefined) return position
  const data = { name: variable.name, dimension: dimension.name, other: index.name }
  const related = [{ note: `the dimension "${dimension.name}"`, span: dimension.span }]
  scope.report(issueOf('MO028', index.span, data, related))
  return 'reported'
}

/** Reports `Dim.element` where the dimension has no such element: MO023. */
export function reportMissingElement(
  reference: ReferenceExpression,
  dimension: NamedDimension,
  element: string,
  scope: EquationScope,
): void {
  const { guess } = guessName(
    element,
    dimension.elements.map((name) => ({ name, span: undefined })),
  )
  const elements = elementsInWords(dimension)
  const data = { dimension: dimension.name, name: element, elements, guess }
  const related = [{ note: `the dimension "${dimension.name}"`, span: dimension.span }]
  scope.report(issueOf('MO023', reference.span, data, related))
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
  const { variable, dimension } = place
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

function reportUnknownElement(
  index: ReferenceExpression,
  { variable, dimension }: SubscriptPlace,
  scope: EquationScope,
): void {
  const home = dimensionOfElement(index.name, scope.names)
  const place = { span: index.span, home }
  scope.report(unknownElement(variable.name, index.name, dimension, place))
}

function resolveStar(
  star: SubscriptOf<'all'>,
  place: SubscriptPlace,
  scope: EquationScope,
): ResolvedSubscript | undefined {
  const { dimension, variable } = place
  if (!mayWalk(star, place, scope, star.dimension === undefined ? '*' : `*:${star.dimension}`)) {
    return undefined
  }
  const named =
    star.dimension === undefined
      ? dimension
      : scope.names.dimensions.get(canonicalName(star.dimension))
  if (named === undefined) {
    const name = star.dimension ?? ''
    const candidates = [...scope.names.dimensions.values()]
    const { guess, related } = guessName(name, sortCandidates(candidates))
    scope.report(issueOf('MO010', star.span, { owner: scope.owner.name, name, guess }, related))
    return undefined
  }
  const positions =
    named.key === dimension.key
      ? dimension.elements.map((_, at) => at)
      : mapElements(named, dimension)
  if (positions !== undefined) return { kind: 'range', dimension: named.key, positions }
  const data = { name: variable.name, dimension: dimension.name, other: named.name }
  scope.report(issueOf('MO028', star.span, data))
  return undefined
}

function resolveRange(
  range: SubscriptOf<'range'>,
  place: SubscriptPlace,
  scope: EquationScope,
): ResolvedSubscript | undefined {
  const { variable, dimension } = place
  const ends = [range.first, range.last].map((end) => rangeEnd(end, place, scope))
  const [first, last] = ends
  if (first === undefined || last === undefined) return undefined
  const text = `${dimension.elements[first] ?? ''}:${dimension.elements[last] ?? ''}`
  if (!mayWalk(range, place, scope, text)) return undefined
  if (first > last) {
    scope.report(issueOf('MO039', range.span, { range: text, name: variable.name }))
    return undefined
  }
  const positions = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return { kind: 'range', dimension: dimension.key, positions }
}

function rangeEnd(
  end: Expression,
  place: SubscriptPlace,
  scope: EquationScope,
): number | undefined {
  const position = fixedPosition(end, place, scope)
  if (position === 'reported') return undefined
  if (position !== undefined) return position
  if (end.kind === 'reference') {
    reportUnknownElement(end, place, scope)
    return undefined
  }
  const { variable, dimension } = place
  const count = dimension.elements.length
  const data = { name: variable.name, dimension: dimension.name, count, element: 'an expression' }
  scope.report(issueOf('MO027', end.span, data))
  return undefined
}

function mayWalk(
  subscript: Subscript,
  { variable, walk }: SubscriptPlace,
  scope: EquationScope,
  text: string,
): boolean {
  if (walk !== 'none') return true
  const data = { subscript: text, name: variable.name, sum: exampleOf(variable, scope, text) }
  scope.report(issueOf('MO031', subscript.span, data))
  return false
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

/** The variable with the same subscript in every dimension, as a cure can show it: `Camps[*]`. */
export function exampleOf(
  variable: VariableNode,
  { shapes }: Pick<EquationScope, 'shapes'>,
  subscript: string | ((dimension: NamedDimension) => string),
): string {
  const shape = shapes.get(canonicalName(variable.name)) ?? []
  const inside = shape.map((dimension) =>
    typeof subscript === 'string' ? subscript : subscript(dimension),
  )
  return `${variable.name}[${inside.join(', ')}]`
}
