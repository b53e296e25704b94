/** Names between brackets in Vensim: an element, or a range that follows the left-hand side. */
import { canonicalName, type Expression, type ReferenceExpression } from '@thaw/syntax'
import type { NamedDimension } from '../1-names/name-table.ts'
import { issueOf } from '../report.ts'
import type { ResolvedExpression, ResolvedSubscript } from '../resolved-expression.ts'
import { bindRange, type BoundRange, type Preference } from './bind-range.ts'
import { unknownValue, type EquationScope } from './equation-scope.ts'
import { exampleOf } from './example-subscripts.ts'
import { reportUnknownElement } from './fixed-position.ts'
import type { SubscriptPlace } from './subscript-place.ts'

/** The meaning of a name; undefined when it has none. Issues: MO026, MO028, MO029, MO067. */
export function resolveNamedSubscript(
  index: Expression & { readonly kind: 'reference' },
  place: SubscriptPlace,
  scope: EquationScope,
): ResolvedSubscript | undefined {
  const key = canonicalName(index.name)
  const position = place.dimension.positions.get(key)
  if (position !== undefined) return { kind: 'element', position }
  const named = scope.names.dimensions.get(key)
  if (named === undefined) {
    reportUnknownElement(index, place, scope)
    return undefined
  }
  if (scope.shape === undefined) return undefined
  const bound = bindRange(named, scope, place)
  if (bound === 'ambiguous') reportAmbiguous(index, named, scope)
  else if (bound === undefined) reportUnbound(index, named, place, scope)
  else return follow(bound, { index, named, place }, scope)
  return undefined
}

/** A range's name as a value: the number of its element at hand. Issues: MO012, MO067. */
export function resolveRangeValue(
  reference: ReferenceExpression,
  named: NamedDimension,
  scope: EquationScope,
): ResolvedExpression {
  const { span } = reference
  const nowhere: Preference = { axis: -1, beside: [] }
  const bound = scope.shape && bindRange(named, scope, nowhere)
  if (bound === 'ambiguous') reportAmbiguous(reference, named, scope)
  if (bound === undefined && scope.shape !== undefined) {
    const example = named.elements[0] ?? ''
    scope.report(issueOf('MO012', span, { owner: scope.owner.name, name: named.name, example }))
  }
  if (bound === undefined || bound === 'ambiguous') return unknownValue(span)
  const numbers = bound.elements.map((element) => numberOf(element, scope))
  return { kind: 'elementIndex', dimension: named.key, axis: bound.axis, numbers, span }
}

function numberOf(element: string | undefined, { names }: EquationScope): number {
  return (element === undefined ? undefined : names.elementNumbers.get(element)) ?? 0
}

interface Named {
  readonly index: ReferenceExpression
  readonly named: NamedDimension
  readonly place: SubscriptPlace
}

/** The bound range's elements in the variable's own dimension, by name. */
function follow(
  { axis, elements }: BoundRange,
  { index, named, place }: Named,
  scope: EquationScope,
): ResolvedSubscript | undefined {
  const { variable, dimension } = place
  const positions = elements.map((element) =>
    element === undefined ? -1 : dimension.positions.get(element),
  )
  if (positions.every((position) => position !== undefined)) {
    const own = scope.shape?.[axis]
    const isSame =
      own?.key === dimension.key && positions.every((position, at) => [at, -1].includes(position))
    if (isSame) return { kind: 'atHand', dimension: dimension.key, axis }
    return { kind: 'mapped', dimension: named.key, axis, positions }
  }
  const data = { name: variable.name, dimension: dimension.name, other: named.name }
  const related = [
    { note: `"${variable.name}" is over "${dimension.name}"`, span: variable.nameSpan },
    { note: `the range "${named.name}"`, span: named.span },
  ]
  scope.report(issueOf('MO028', index.span, data, related))
  return undefined
}

function reportUnbound(
  index: ReferenceExpression,
  named: NamedDimension,
  { variable, dimension }: SubscriptPlace,
  scope: EquationScope,
): void {
  const sum = exampleOf(variable, scope, (each) => `${each.name}!`)
  const data = { name: variable.name, dimension: named.name, owner: scope.owner.name, sum }
  const related = [
    { note: `"${variable.name}" is over "${dimension.name}"`, span: variable.nameSpan },
  ]
  scope.report(issueOf('MO029', index.span, data, related))
}

function reportAmbiguous(
  { span }: ReferenceExpression,
  named: NamedDimension,
  { owner, report }: EquationScope,
): void {
  const related = [{ note: `the range "${named.name}"`, span: named.span }]
  report(issueOf('MO067', span, { owner: owner.name, name: named.name }, related))
}
