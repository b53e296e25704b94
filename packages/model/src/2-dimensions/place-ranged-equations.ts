/** Gives each element of a variable of Vensim its equation, of several over ranges and elements. */
import type { EquationNode } from '@thaw/syntax'
import type { ModelEquation } from '../model.ts'
import { issueOf } from '../report.ts'
import { coverOf, elementsOf, isMoreSpecific, type Cover } from './cover-elements.ts'
import { elementInWords } from './element-positions.ts'
import type { EquationScope, Shape } from './equation-scope.ts'
import { resolveEquation } from './resolve-equation.ts'
import { callsGraphOfElement } from './resolve-lookup.ts'

type VariableScope = Omit<EquationScope, 'elements'>

/**
 * The equations of a variable, each with the elements that it holds for; elements may be without
 * one (those that read them are told: `checkGaps`).
 *
 * Issues: MO026, MO068, and those of expressions. Cost: O(elements of all equations).
 * Source: Vensim manual, "22070", "exceptionequations", "22215".
 */
export function placeRangedEquations(shape: Shape, scope: VariableScope): readonly ModelEquation[] {
  const covers = scope.owner.equations.flatMap((equation) => coverOf(equation, shape, scope) ?? [])
  const owners = ownersOf(covers, shape, scope)
  const parts = new Map<Cover, (readonly number[])[]>(covers.map((cover) => [cover, []]))
  for (const { cover, elements } of owners.values()) parts.get(cover)?.push(elements)
  const isWhole = isEveryElement(owners.size, shape)
  return [...parts].flatMap(([cover, elements]) => {
    if (elements.length === 0 || !isReadable(cover.equation)) return []
    const isForAll = isWhole && elements.length === owners.size
    return resolveCover(cover, isForAll ? undefined : elements, shape, scope)
  })
}

function isEveryElement(count: number, shape: Shape): boolean {
  return count === shape.reduce((product, { elements }) => product * elements.length, 1)
}

/** False where the reader could not read it, which it told. */
function isReadable({ expression, lookup }: EquationNode): boolean {
  return expression !== undefined || lookup !== undefined
}

interface Owner {
  readonly cover: Cover
  readonly elements: readonly number[]
}

/** The equation of each element that has one, by its positions. */
function ownersOf(
  covers: readonly Cover[],
  shape: Shape,
  scope: VariableScope,
): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner>()
  const told = new Set<Cover>()
  for (const cover of covers) {
    for (const elements of elementsOf(cover)) {
      const key = elements.join()
      const first = owners.get(key)
      if (first === undefined || isMoreSpecific(cover, first.cover)) {
        owners.set(key, { cover, elements })
      } else if (!isMoreSpecific(first.cover, cover) && !told.has(cover)) {
        told.add(cover)
        reportTwice(cover, first, shape, scope)
      }
    }
  }
  return owners
}

function reportTwice(
  { equation }: Cover,
  { cover: first, elements }: Owner,
  shape: Shape,
  { owner, report }: VariableScope,
): void {
  const element = elementInWords(owner.name, elements, shape)
  const related = [{ note: 'the other equation', span: first.equation.span }]
  const data = { element, line: first.equation.span.line }
  report(issueOf('MO068', equation.span, data, related))
}

/** One equation for all its elements, or one for each where a graphical function in it differs by them. */
function resolveCover(
  { equation, left }: Cover,
  elements: ModelEquation['elements'],
  shape: Shape,
  scope: VariableScope,
): readonly ModelEquation[] {
  const reached = left.map((axis, at) => ({ ...axis, reached: reachedAt(at, axis, elements) }))
  const several: EquationScope = { ...scope, left: reached, elements: undefined }
  const isApart = equation.expression && callsGraphOfElement(equation.expression, several)
  if (isApart !== true) return [{ ...resolveEquation(equation, several), elements }]
  return (elements ?? elementsOf({ equation, left: reached, except: [] })).map((own, index) => {
    const one = own.map((position, axis) => ({
      ...left[axis],
      range: left[axis]?.range,
      reached: [position],
    }))
    const report = index === 0 ? scope.report : () => {}
    return resolveEquation(equation, { ...scope, left: one, elements: own, report })
  })
}

/** Positions that the equation holds for after all: without those of exceptions and of others. */
function reachedAt(
  axis: number,
  { reached }: { readonly reached: readonly number[] },
  elements: ModelEquation['elements'],
): readonly number[] {
  if (elements === undefined) return reached
  return [...new Set(elements.map((positions) => positions[axis] ?? 0))]
}
