/** Gives each element of a variable its equation: exactly one. */
import { canonicalName, type EquationNode } from '@thaw/syntax'
import type { ModelEquation } from '../model.ts'
import { issueOf } from '../report.ts'
import { allElements, elementInWords, readElement } from './element-positions.ts'
import type { EquationScope, Shape } from './equation-scope.ts'
import { unknownElement } from './find-element.ts'
import { placeRangedEquations } from './place-ranged-equations.ts'
import { resolveEquation } from './resolve-equation.ts'
import { callsGraphOfElement } from './resolve-lookup.ts'

type VariableScope = Omit<EquationScope, 'elements'>

/**
 * The equations of a stock, flow or auxiliary, resolved.
 *
 * One equation for all elements (apply to all), or one for each element; with both, the one for all
 * holds for the elements without their own. Where an equation for all has a graphical function
 * that differs by element, it is taken apart. A scalar equation of an array holds for every element.
 * Issues: MO021, MO026, MO035, MO036, and those of expressions. That an equation is missing,
 * names too few elements or one twice in the same spelling is a fault of form: the reader tells it, in
 * Vensim also two equations of a single number.
 * Source: XMILE 1.0, 4.1.4 and 4.5.
 */
export function placeEquations(scope: VariableScope): readonly ModelEquation[] {
  const { owner } = scope
  reportGraphOfStock(scope)
  if (scope.names.language === 'vensim' && scope.shape !== undefined && scope.shape.length > 0) {
    return placeRangedEquations(scope.shape, scope)
  }
  const whole = owner.equations.filter(({ subscripts }) => subscripts === undefined)
  const parts = owner.equations.filter(({ subscripts }) => subscripts !== undefined)
  const [common, ...others] = whole.filter(({ expression }) => expression !== undefined)
  if (scope.names.language === 'xmile') {
    for (const other of others) reportTwice(scope, owner.name, other, common)
  }
  if (parts.length === 0) return common === undefined ? [] : resolveForAll(common, scope)
  return placeParts({ common, parts }, scope)
}

function reportGraphOfStock({ owner, report }: VariableScope): void {
  if (owner.kind !== 'stock') return
  const graphed = owner.equations.find(({ lookup }) => lookup !== undefined)
  if (graphed?.lookup === undefined) return
  report(issueOf('MO021', graphed.lookup.span, { name: owner.name }))
}

/** An equation for all, taken apart where a graphical function in it differs by element. */
function resolveForAll(equation: EquationNode, scope: VariableScope): readonly ModelEquation[] {
  const { expression } = equation
  const whole: EquationScope = { ...scope, elements: undefined }
  const isApart =
    scope.shape !== undefined && scope.shape.length > 0 && expression !== undefined
      ? callsGraphOfElement(expression, whole)
      : false
  if (!isApart || scope.shape === undefined) return [resolveEquation(equation, whole)]
  return allElements(scope.shape).map((elements, index) =>
    resolveEquation(equation, {
      ...scope,
      elements,
      report: index === 0 ? scope.report : () => {},
    }),
  )
}

interface Parts {
  readonly common: EquationNode | undefined
  readonly parts: readonly EquationNode[]
}

function placeParts({ common, parts }: Parts, scope: VariableScope): readonly ModelEquation[] {
  const { shape } = scope
  if (shape === undefined) {
    return parts.map((part) =>
      resolveEquation(joinGraph(part, common), { ...scope, elements: undefined }),
    )
  }
  const placed = new Map<string, EquationNode>()
  const equations = parts.flatMap((part) => placePart({ part, common, placed }, shape, scope))
  if (shape.length === 0) return equations
  const rest = allElements(shape).filter((elements) => !placed.has(elements.join()))
  if (common === undefined) {
    if (parts.every((part) => part.subscripts?.length === shape.length)) {
      reportMissing(rest, scope, shape)
    }
    return equations
  }
  return [...equations, ...rest.map((elements) => resolveEquation(common, { ...scope, elements }))]
}

interface Part {
  readonly part: EquationNode
  readonly common: EquationNode | undefined
  /** Elements that have an equation already. */
  readonly placed: Map<string, EquationNode>
}

function placePart(
  { part, common, placed }: Part,
  shape: Shape,
  scope: VariableScope,
): readonly ModelEquation[] {
  const elements = readPart(part, scope, shape)
  if (elements === undefined) return []
  const first = placed.get(elements.join())
  const words = elementInWords(scope.owner.name, elements, shape)
  if (first !== undefined) {
    if (!isSpeltAlike(part, first)) reportTwice(scope, words, part, first)
    return []
  }
  placed.set(elements.join(), part)
  const equation = joinGraph(part, common)
  return equation.expression === undefined
    ? []
    : [resolveEquation(equation, { ...scope, elements })]
}

/** The graphical function of one element over the equation that all share. XMILE 1.0, 4.1.4. */
function joinGraph(part: EquationNode, common: EquationNode | undefined): EquationNode {
  if (part.expression !== undefined || common === undefined) return part
  return { ...common, subscripts: part.subscripts, lookup: part.lookup }
}

function readPart(
  { subscripts = [], span }: EquationNode,
  { owner, report }: VariableScope,
  shape: Shape,
): readonly number[] | undefined {
  if (subscripts.length !== shape.length) return undefined
  const positions = subscripts.map((name, axis) => {
    const position = readElement(name, shape, axis)
    const dimension = shape[axis]
    if (position === undefined && dimension !== undefined) {
      report(unknownElement(owner.name, name, dimension, { span }))
    }
    return position
  })
  return positions.every((position) => position !== undefined) ? positions : undefined
}

function reportTwice(
  { owner, report }: VariableScope,
  element: string,
  second: EquationNode,
  first: EquationNode | undefined,
): void {
  const related = first === undefined ? [] : [{ note: 'the other equation', span: first.span }]
  const data = { name: owner.name, element, line: first?.span.line ?? owner.span.line }
  report(issueOf('MO036', second.span, data, related))
}

/** True where both name the element in the same way: its reader told that. */
function isSpeltAlike(part: EquationNode, first: EquationNode): boolean {
  const spelling = ({ subscripts = [] }: EquationNode): string =>
    subscripts.map(canonicalName).join()
  return spelling(part) === spelling(first)
}

function reportMissing(
  missing: readonly (readonly number[])[],
  { owner, report }: VariableScope,
  shape: Shape,
): void {
  if (missing.length === 0) return
  const shown = missing.slice(0, 4).map((elements) => elementInWords(owner.name, elements, shape))
  const rest = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : ''
  const data = { name: owner.name, missing: shown.join(', ') + rest }
  report(issueOf('MO035', owner.nameSpan, data))
}
