/** Which elements of a variable an equation of Vensim holds for. */
import { canonicalName, type EquationNode } from '@thaw/syntax'
import type { NamedDimension } from '../1-names/name-table.ts'
import { readElement } from './element-positions.ts'
import type { EquationScope, LeftAxis, Shape } from './equation-scope.ts'
import { unknownElement } from './find-element.ts'

/** An equation with what its left-hand side reaches. */
export interface Cover {
  readonly equation: EquationNode
  readonly left: readonly LeftAxis[]
  /** Combinations for which it does not hold: positions, one set for each dimension. */
  readonly except: readonly (readonly ReadonlySet<number>[])[]
}

type CoverScope = Omit<EquationScope, 'elements'>

/**
 * What an equation's left-hand side names; undefined after a report. An exception that names
 * what the variable does not have excludes nothing (Vensim manual, "exceptionequations").
 * Issues: MO026.
 */
export function coverOf(
  equation: EquationNode,
  shape: Shape,
  scope: CoverScope,
): Cover | undefined {
  const { subscripts, except = [], span } = equation
  const left = shape.map((dimension, axis): LeftAxis | undefined => {
    const name = subscripts?.[axis]
    if (name === undefined) return { range: dimension, reached: everyPosition(dimension) }
    const axisOfName = leftAxis(name, shape, axis, scope)
    if (axisOfName === undefined) {
      scope.report(unknownElement(scope.owner.name, name, dimension, { span }))
    }
    return axisOfName
  })
  if (!left.every((axis) => axis !== undefined)) return undefined
  const excluded = except.map((names) =>
    names.map((name, axis) => new Set(leftAxis(name, shape, axis, scope)?.reached)),
  )
  return { equation, left, except: excluded }
}

function everyPosition({ elements }: NamedDimension): readonly number[] {
  return elements.map((_, position) => position)
}

function leftAxis(
  name: string,
  shape: Shape,
  axis: number,
  { names }: CoverScope,
): LeftAxis | undefined {
  const position = readElement(name, shape, axis)
  if (position !== undefined) return { range: undefined, reached: [position] }
  const range = names.dimensions.get(canonicalName(name))
  const own = shape[axis]
  if (range === undefined || own === undefined) return undefined
  const reached = [...range.positions.keys()].flatMap((element) => own.positions.get(element) ?? [])
  return reached.length === 0 ? undefined : { range, reached }
}

/** The elements themselves, the last dimension fastest. Cost: O(elements x exceptions). */
export function elementsOf({ left, except }: Cover): readonly (readonly number[])[] {
  const all = left.reduce<readonly (readonly number[])[]>(
    (rows, { reached }) => rows.flatMap((row) => reached.map((position) => [...row, position])),
    [[]],
  )
  return all.filter((elements) => !except.some((sets) => isIn(elements, sets)))
}

function isIn(elements: readonly number[], sets: readonly ReadonlySet<number>[]): boolean {
  return elements.every((position, axis) => sets[axis]?.has(position) === true)
}

/**
 * True where the first of two equations that hold for an element is the more specific: wherever it
 * reaches less than the other it names an element outright.
 *
 * Vensim refuses two equations for an element; converters take the more specific one
 * (SDEverywhere, PySD).
 */
export function isMoreSpecific(cover: Cover, other: Cover): boolean {
  const narrower = cover.left.map(({ reached }, axis) => {
    const rest = new Set(other.left[axis]?.reached)
    return reached.length < rest.size && reached.every((position) => rest.has(position))
  })
  const isElsewhereAlike = cover.left.every(
    ({ reached }, axis) =>
      narrower[axis] === true || reached.length === other.left[axis]?.reached.length,
  )
  const isNamed = narrower.every((isLess, axis) => !isLess || cover.left[axis]?.range === undefined)
  return narrower.some(Boolean) && isElsewhereAlike && isNamed
}
