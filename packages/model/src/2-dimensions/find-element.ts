/** Finds elements by their names, qualified or not, and the place of a dimension on the left. */
import type { Issue, Span } from '@thaw/core'
import { canonicalName } from '@thaw/syntax'
import { guessName } from '../1-names/guess.ts'
import type { NamedDimension, NameTable } from '../1-names/name-table.ts'
import { issueOf } from '../report.ts'
import type { Shape } from './equation-scope.ts'

/** `Dim.element`: a dimension of the model and what stands after its dot. */
export interface QualifiedName {
  readonly dimension: NamedDimension
  readonly element: string
  /** Position from 0; undefined where the dimension has no such element. */
  readonly position: number | undefined
}

/**
 * Reads a name as `Dim.element`; undefined where nothing before a dot is a dimension.
 * Source: XMILE 1.0, 2.1 and 3.7.1.
 */
export function readQualifiedName(name: string, names: NameTable): QualifiedName | undefined {
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const dimension = names.dimensions.get(canonicalName(name.slice(0, dot)))
    if (dimension === undefined) continue
    const element = name.slice(dot + 1)
    return { dimension, element, position: dimension.positions.get(canonicalName(element)) }
  }
  return undefined
}

/** The first dimension of the model that has an element of this name. */
export function dimensionOfElement(name: string, names: NameTable): NamedDimension | undefined {
  const key = canonicalName(name)
  return [...names.dimensions.values()]
    .filter(({ positions }) => positions.has(key))
    .sort((left, right) => (left.key < right.key ? -1 : 1))[0]
}

/**
 * Where each element of `inner` stands in `outer`, by name; undefined unless all of them do.
 *
 * Numbered elements are no names: two numbered dimensions of one size are still two.
 */
export function mapElements(
  inner: NamedDimension,
  outer: NamedDimension,
): readonly number[] | undefined {
  return isNumbered(inner) ? undefined : shareElements(inner, outer)
}

/** The same of ranges of Vensim, where an element is one thing in all ranges that have it. */
export function shareElements(
  inner: NamedDimension,
  outer: NamedDimension,
): readonly number[] | undefined {
  const positions = [...inner.positions.keys()].map((element) => outer.positions.get(element))
  return positions.every((position) => position !== undefined) ? positions : undefined
}

function isNumbered({ elements }: NamedDimension): boolean {
  return elements.every((element, position) => element === String(position + 1))
}

/** Place of a dimension on the left-hand side: `preferred` if it stands there, else the first. */
export function axisOf(
  dimension: NamedDimension,
  shape: Shape,
  preferred: number,
): number | undefined {
  if (shape[preferred]?.key === dimension.key) return preferred
  const axis = shape.findIndex(({ key }) => key === dimension.key)
  return axis < 0 ? undefined : axis
}

/** Elements for a message: all of a few, the first of many. */
export function elementsInWords({ elements }: NamedDimension): string {
  const shown = elements.slice(0, 6).join(', ')
  return elements.length <= 6 ? shown : `${shown} ... (${elements.length})`
}

/** Dimensions for a message: `Region, Age`. */
export function shapeInWords(shape: Shape): string {
  return shape.map(({ name }) => name).join(', ')
}

/** The issue of an element that the dimension of an array does not have: MO026. */
export function unknownElement(
  variable: string,
  element: string,
  dimension: NamedDimension,
  place: { readonly span: Span; readonly home?: NamedDimension | undefined },
): Issue {
  const { guess } = guessName(
    element,
    dimension.elements.map((name) => ({ name, span: undefined })),
  )
  const related = [{ note: `the dimension "${dimension.name}"`, span: dimension.span }]
  if (place.home !== undefined) {
    const note = `"${element}" is an element of "${place.home.name}"`
    related.push({ note, span: place.home.span })
  }
  const data = { name: variable, dimension: dimension.name, element, guess }
  return issueOf('MO026', place.span, { ...data, elements: elementsInWords(dimension) }, related)
}
