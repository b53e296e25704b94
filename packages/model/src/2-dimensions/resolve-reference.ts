/** Resolves a name in an equation: a variable with its elements, a function, a position. */
import { canonicalName, type ReferenceExpression, type VariableNode } from '@thaw/syntax'
import { builtins, findBuiltin } from '../builtins/builtins.ts'
import { guessName } from '../1-names/guess.ts'
import { isUnsupportedFunction } from '../1-names/known-functions.ts'
import { issueOf } from '../report.ts'
import type { ResolvedExpression, ResolvedSubscript } from '../resolved-expression.ts'
import { unknownValue, type EquationScope, type Shape, type Walk } from './equation-scope.ts'
import { axisOf, dimensionOfElement, readQualifiedName, shapeInWords } from './find-element.ts'
import { refuseFunction } from './refuse-function.ts'
import { reportMissingElement } from './fixed-position.ts'
import { exampleOf } from './example-subscripts.ts'
import { resolveContentAt } from './resolve-contents.ts'
import { resolveRangeValue } from './resolve-range-name.ts'
import { resolveSubscript } from './resolve-subscript.ts'

/**
 * What a reference means. Variables come first, then functions without arguments (TIME), then a
 * dimension (the position of the element at hand) and `Dim.element` (its position, from 1).
 *
 * Issues: MO006, MO008, MO009, MO011, MO012, MO018, MO025, MO030, MO060, MO062, and those of
 * `resolveSubscript`. Source: XMILE 1.0, 2.1 and 3.7.1.
 */
export function resolveReference(
  reference: ReferenceExpression,
  scope: EquationScope,
  walk: Walk,
): ResolvedExpression {
  const key = nameMeant(reference, scope)
  const variable = scope.names.variables.get(key)
  if (variable === undefined) return resolveOtherName(reference, scope)
  if (variable.kind === 'lookup') {
    const data = { name: variable.name, owner: scope.owner.name }
    const related = [{ note: 'the graphical function', span: variable.nameSpan }]
    scope.report(issueOf('MO018', reference.span, data, related))
    return unknownValue(reference.span)
  }
  const shape = scope.shapes.get(key)
  if (shape === undefined) return unknownValue(reference.span)
  const contents = resolveContentAt(reference, variable, scope, walk)
  if (contents !== undefined) return contents
  const subscripts =
    reference.subscripts.length > 0 || shape.length === 0
      ? explicitSubscripts(reference, { variable, shape, walk }, scope)
      : impliedSubscripts(reference, { variable, shape, walk }, scope)
  if (subscripts === undefined) return unknownValue(reference.span)
  const value: ResolvedExpression = {
    kind: 'variable',
    variable: key,
    subscripts,
    span: reference.span,
  }
  if (scope.before === undefined || variable !== scope.owner) return value
  return { kind: 'call', builtin: 'PREVIOUS', arguments: [value, scope.before], span: value.span }
}

/** SELF is the variable whose equation it stands in. Source: XMILE 1.0, 3.5.6. */
function nameMeant({ name }: ReferenceExpression, { names, owner }: EquationScope): string {
  const key = canonicalName(name)
  return key === 'self' && names.language === 'xmile' ? canonicalName(owner.name) : key
}

interface Target {
  readonly variable: VariableNode
  readonly shape: Shape
  readonly walk: Walk
}

/** The subscripts of a reference, one for each dimension of `shape`; undefined after a report. */
function explicitSubscripts(
  reference: ReferenceExpression,
  { variable, shape, walk }: Target,
  scope: EquationScope,
): readonly ResolvedSubscript[] | undefined {
  const given = reference.subscripts.length
  if (given !== shape.length) {
    const related = [{ note: `"${variable.name}"`, span: variable.nameSpan }]
    if (shape.length === 0) {
      scope.report(issueOf('MO062', reference.span, { name: variable.name }, related))
      return undefined
    }
    const data = {
      name: variable.name,
      dimensions: shapeInWords(shape),
      wanted: count(shape.length, 'subscript'),
      given: String(given),
      example: exampleOf(variable, scope, firstElement),
    }
    scope.report(issueOf('MO025', reference.span, data, related))
    return undefined
  }
  const resolved = reference.subscripts.map((subscript, axis) => {
    const dimension = shape[axis]
    const place = { variable, axis, walk, beside: reference.subscripts }
    return dimension && resolveSubscript(subscript, { ...place, dimension }, scope)
  })
  return resolved.every((subscript) => subscript !== undefined) ? resolved : undefined
}

/**
 * An array without subscripts: the whole of it as the argument of an array function, else the
 * element at hand, matched by the names of dimensions, not by their order. In Vensim there is no such
 * thing.
 *
 * Inside a longer argument (`SUM(a[*] * b)`) with the dimensions of `b` on the left-hand side both
 * could be meant; that is refused, since vendors differ. Source: XMILE 1.0, 3.7.1.
 */
function impliedSubscripts(
  reference: ReferenceExpression,
  { variable, shape, walk }: Target,
  scope: EquationScope,
): readonly ResolvedSubscript[] | undefined {
  if (scope.shape === undefined) return undefined
  if (scope.names.language === 'vensim' && scope.owner.isImplicit !== true) {
    reportWhole(reference, { variable, shape, walk }, scope)
    return undefined
  }
  const whole = shape.map(({ key, elements }): ResolvedSubscript => ({
    kind: 'range',
    dimension: key,
    positions: elements.map((_, position) => position),
  }))
  if (walk === 'argument') return whole
  const atHand = elementsAtHand(shape, scope.shape)
  const owner = scope.owner.name
  if (walk === 'within') {
    if (atHand === undefined) return whole
    scope.report(
      issueOf('MO060', reference.span, {
        name: variable.name,
        owner,
        function: 'an array function',
      }),
    )
    return undefined
  }
  if (atHand === undefined) reportWhole(reference, { variable, shape, walk }, scope)
  return atHand
}

function reportWhole(
  { span }: ReferenceExpression,
  { variable, shape }: Target,
  scope: EquationScope,
): void {
  const every = scope.names.language === 'vensim' ? ({ name }: Named) => `${name}!` : '*'
  const data = {
    name: variable.name,
    dimensions: shapeInWords(shape),
    owner: scope.owner.name,
    example: exampleOf(variable, scope, firstElement),
    sum: exampleOf(variable, scope, every),
  }
  const related = [{ note: `"${variable.name}" is an array`, span: variable.nameSpan }]
  scope.report(issueOf('MO030', span, data, related))
}

type Named = Shape[number]

/** A dimension that a variable has twice takes the left-hand side's in turn. */
function elementsAtHand(shape: Shape, left: Shape): readonly ResolvedSubscript[] | undefined {
  const used = new Set<number>()
  const subscripts: ResolvedSubscript[] = []
  for (const { key } of shape) {
    const axis = left.findIndex((dimension, at) => dimension.key === key && !used.has(at))
    if (axis < 0) return undefined
    used.add(axis)
    subscripts.push({ kind: 'atHand', dimension: key, axis })
  }
  return subscripts
}

function resolveOtherName(
  reference: ReferenceExpression,
  scope: EquationScope,
): ResolvedExpression {
  const { name, span, subscripts } = reference
  const builtin = subscripts.length === 0 ? findBuiltin(name, scope.names.language) : undefined
  if (builtin !== undefined && builtins[builtin].least === 0) {
    return { kind: 'call', builtin, arguments: [], span }
  }
  if (builtin !== undefined || isUnsupportedFunction(name, scope.names.language)) {
    refuseFunction({ name, nameSpan: span, arguments: [] }, scope)
    return unknownValue(span)
  }
  return (
    resolveDimensionName(reference, scope) ??
    resolveQualifiedName(reference, scope) ??
    resolveElementName(reference, scope) ??
    reportUnknownName(reference, scope)
  )
}

function resolveDimensionName(
  reference: ReferenceExpression,
  scope: EquationScope,
): ResolvedExpression | undefined {
  const { name, span } = reference
  const dimension = scope.names.dimensions.get(canonicalName(name))
  if (dimension === undefined) return undefined
  if (scope.names.language === 'vensim') return resolveRangeValue(reference, dimension, scope)
  if (scope.shape === undefined) return unknownValue(span)
  const axis = axisOf(dimension, scope.shape, 0)
  if (axis !== undefined) return { kind: 'elementIndex', dimension: dimension.key, axis, span }
  const example = `${dimension.name}.${firstElement(dimension)}`
  scope.report(issueOf('MO012', span, { owner: scope.owner.name, name: dimension.name, example }))
  return unknownValue(span)
}

function resolveQualifiedName(
  reference: ReferenceExpression,
  scope: EquationScope,
): ResolvedExpression | undefined {
  const qualified = readQualifiedName(reference.name, scope.names)
  if (qualified === undefined) return undefined
  const { position, dimension, element } = qualified
  const number = scope.names.elementNumbers.get(canonicalName(element))
  if (position !== undefined) {
    return { kind: 'number', value: number ?? position + 1, span: reference.span }
  }
  reportMissingElement(reference, dimension, element, scope)
  return unknownValue(reference.span)
}

/** In Vensim an element's bare name is its number. Source: Vensim manual, 22095. */
function resolveElementName(
  { name, span }: ReferenceExpression,
  { names }: EquationScope,
): ResolvedExpression | undefined {
  const value = names.elementNumbers.get(canonicalName(name))
  return value === undefined ? undefined : { kind: 'number', value, span }
}

function reportUnknownName(
  { name, span }: ReferenceExpression,
  scope: EquationScope,
): ResolvedExpression {
  const owner = scope.owner.name
  const home = dimensionOfElement(name, scope.names)
  if (home !== undefined) {
    const related = [{ note: `the dimension "${home.name}"`, span: home.span }]
    scope.report(issueOf('MO011', span, { name, dimension: home.name }, related))
    return unknownValue(span)
  }
  const { guess, related } = guessName(name, scope.names.candidates)
  scope.report(issueOf('MO006', span, { owner, name, guess }, related))
  return unknownValue(span)
}

function firstElement({ elements }: { readonly elements: readonly string[] }): string {
  return elements[0] ?? '1'
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
