/** Elements that a subscript names or numbers outright. */
import { canonicalName, type Expression, type ReferenceExpression } from '@thaw/syntax'
import { guessName } from '../1-names/guess.ts'
import type { NamedDimension } from '../1-names/name-table.ts'
import { issueOf } from '../report.ts'
import type { EquationScope } from './equation-scope.ts'
import {
  dimensionOfElement,
  elementsInWords,
  readQualifiedName,
  unknownElement,
} from './find-element.ts'
import type { SubscriptPlace } from './subscript-place.ts'

/**
 * Position of an element named or numbered here; undefined for anything that is neither. In XMILE a number
 * outside of the dimension means 0 (XMILE 1.0, 3.7.1), unless it is the end of a range; both are told.
 */
export function fixedPosition(
  index: Expression,
  { variable, dimension, isEnd }: SubscriptPlace & { readonly isEnd?: boolean },
  scope: EquationScope,
): number | 'outside' | 'reported' | undefined {
  const number = literalOf(index)
  if (number !== undefined) {
    const count = dimension.elements.length
    if (Number.isInteger(number) && number >= 1 && number <= count) return number - 1
    const data = { name: variable.name, dimension: dimension.name, count, element: number }
    const isZero = scope.names.language === 'xmile' && Number.isInteger(number) && !isEnd
    scope.report(issueOf(isZero ? 'MO150' : 'MO027', index.span, data))
    return isZero ? 'outside' : 'reported'
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

/** A number as written, with its sign. */
function literalOf(index: Expression): number | undefined {
  if (index.kind === 'number') return index.value
  if (index.kind !== 'unary' || index.operand.kind !== 'number') return undefined
  if (index.operator === 'not') return undefined
  return index.operator === '-' ? -index.operand.value : index.operand.value
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

/** Reports a subscript that no element of its dimension has for a name: MO026. */
export function reportUnknownElement(
  index: ReferenceExpression,
  { variable, dimension }: SubscriptPlace,
  scope: EquationScope,
): void {
  const home = dimensionOfElement(index.name, scope.names)
  const place = { span: index.span, home }
  scope.report(unknownElement(variable.name, index.name, dimension, place))
}
