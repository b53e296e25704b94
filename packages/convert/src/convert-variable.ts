/** From variables of the checked model to those of an XMILE file. */
import type {
  ModelEquation,
  ModelVariable,
  ResolvedExpression,
  ResolvedSubscript,
} from '@thaw/model'
import type { EquationNode, NamedPlace, VariableNode } from '@thaw/syntax'
import { nameOf, type Conversion } from './conversion.ts'
import { issue } from './issue.ts'
import { convertExpression } from './convert-expression.ts'

/** The variable with its equations in XMILE's words. Issues: CV001 to CV006. */
export function convertVariable(variable: ModelVariable, conversion: Conversion): VariableNode {
  const { kind, span, unit, doc, key } = variable
  if (keepsBatches(variable)) {
    const data = { what: 'a conveyor, a queue or what flows out of one', variable: variable.name }
    conversion.issues.push(issue('CV002', span, data))
  }
  const flows = (keys: readonly string[]): readonly NamedPlace[] =>
    keys.map((flow) => ({ name: nameOf(conversion, flow), span }))
  if (!isWhole(variable, conversion)) {
    const data = { what: 'elements without an equation', variable: variable.name }
    conversion.issues.push(issue('CV002', span, data))
  }
  return {
    ...{ kind, name: nameOf(conversion, key), doc, span, nameSpan: span },
    dimensions: variable.dimensions.map((dimension) => ({
      name: conversion.model.dimensions.get(dimension)?.name ?? dimension,
      span,
    })),
    equations: equationsOf(variable, conversion).map((one) =>
      convertEquation(one, variable, conversion),
    ),
    inflows: variable.kind === 'stock' ? flows(variable.inflows) : [],
    outflows: variable.kind === 'stock' ? flows(variable.outflows) : [],
    isNonNegative: variable.kind !== 'auxiliary' && variable.isNonNegative,
    unit: unit === '' ? undefined : { text: unit, span },
  }
}

/** Only files of XMILE have these, and they are written as they were read. */
function keepsBatches(variable: ModelVariable): boolean {
  if (variable.kind === 'stock') return variable.container !== undefined
  return (
    variable.kind === 'flow' && (variable.driver !== undefined || variable.multiplier !== undefined)
  )
}

/** Vensim lets elements stand without an equation while nothing reads them. */
function isWhole({ dimensions, equations }: ModelVariable, { model }: Conversion): boolean {
  const size = dimensions.reduce(
    (product, key) => product * (model.dimensions.get(key)?.elements.length ?? 0),
    1,
  )
  const own = equations.reduce((sum, { elements = [] }) => sum + elements.length, 0)
  return own >= size || equations.some(({ elements }) => elements === undefined)
}

/** An equation of one element, or of all that have none of their own. */
interface OwnEquation {
  readonly positions: readonly number[] | undefined
  readonly equation: ModelEquation
}

/** Equations for each element where XMILE cannot write one for several. */
function equationsOf(variable: ModelVariable, { model }: Conversion): readonly OwnEquation[] {
  const { dimensions, equations } = variable
  const own = equations.flatMap((equation) =>
    (equation.elements ?? []).map((positions) => ({ positions, equation })),
  )
  const whole = equations.find(({ elements }) => elements === undefined)
  if (whole === undefined) return own
  if (!isForEachElement(whole.expression))
    return [{ positions: undefined, equation: whole }, ...own]
  const named = new Set(own.map(({ positions }) => positions.join()))
  const all = dimensions.reduce<readonly (readonly number[])[]>(
    (before, key) =>
      before.flatMap((positions) =>
        (model.dimensions.get(key)?.elements ?? []).map((_, position) => [...positions, position]),
      ),
    [[]],
  )
  const rest = all.filter((positions) => !named.has(positions.join()))
  return [...own, ...rest.map((positions) => ({ positions, equation: whole }))]
}

/** True where an expression reads elements by another dimension's names, which XMILE does one by one. */
function isForEachElement(expression: ResolvedExpression): boolean {
  switch (expression.kind) {
    case 'number':
      return false
    case 'elementIndex':
      return expression.numbers !== undefined
    case 'variable':
      return expression.subscripts.some(isMapped)
    case 'unary':
      return isForEachElement(expression.operand)
    case 'binary':
      return isForEachElement(expression.left) || isForEachElement(expression.right)
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse].some(
        isForEachElement,
      )
    case 'call':
      return expression.arguments.some(isForEachElement)
    case 'lookup':
      return isForEachElement(expression.input)
    default:
      return true
  }
}

function isMapped(subscript: ResolvedSubscript): boolean {
  if (subscript.kind === 'computed') return isForEachElement(subscript.index)
  return subscript.kind === 'mapped'
}

function convertEquation(
  { positions, equation: { expression, span } }: OwnEquation,
  variable: ModelVariable,
  conversion: Conversion,
): EquationNode {
  const place = { conversion, variable, elements: positions }
  const subscripts = positions?.map((position, axis) => {
    const dimension = conversion.model.dimensions.get(variable.dimensions[axis] ?? '')
    return dimension?.elements[position] ?? String(position + 1)
  })
  const isOwnTable =
    expression.kind === 'lookup' &&
    expression.table === undefined &&
    variable.kind !== 'stock' &&
    !['forward', 'raw'].includes(expression.lookup.interpolation)
  return {
    subscripts,
    expression: convertExpression(isOwnTable ? expression.input : expression, place),
    lookup: isOwnTable ? expression.lookup : undefined,
    text: '',
    span,
  }
}
