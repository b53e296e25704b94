/** From variables of the checked model to those of an XMILE file. */
import type {
  ModelEquation,
  ModelVariable,
  ResolvedExpression,
  ResolvedSubscript,
} from '@thaw/model'
import type { EquationNode, NamedPlace, VariableNode } from '@thaw/syntax'
import { nameOf, type Conversion } from './conversion.ts'
import { convertExpression } from './convert-expression.ts'

/** The variable with its equations in XMILE's words. Issues: CV001 to CV006. */
export function convertVariable(variable: ModelVariable, conversion: Conversion): VariableNode {
  const { kind, span, unit, doc, key } = variable
  const flows = (keys: readonly string[]): readonly NamedPlace[] =>
    keys.map((flow) => ({ name: nameOf(conversion, flow), span }))
  return {
    ...{ kind, name: nameOf(conversion, key), doc, span, nameSpan: span },
    dimensions: variable.dimensions.map((dimension) => ({
      name: conversion.model.dimensions.get(dimension)?.name ?? dimension,
      span,
    })),
    equations: equationsOf(variable, conversion).map((equation) =>
      convertEquation(equation, variable, conversion),
    ),
    inflows: variable.kind === 'stock' ? flows(variable.inflows) : [],
    outflows: variable.kind === 'stock' ? flows(variable.outflows) : [],
    isNonNegative: variable.kind !== 'auxiliary' && variable.isNonNegative,
    unit: unit === '' ? undefined : { text: unit, span },
  }
}

/** Equations for each element where XMILE cannot write one for all. */
function equationsOf(variable: ModelVariable, { model }: Conversion): readonly ModelEquation[] {
  const { dimensions, equations } = variable
  const whole = equations.find(({ elements }) => elements === undefined)
  if (whole === undefined || !isForEachElement(whole.expression)) return equations
  const own = equations.filter(({ elements }) => elements !== undefined)
  const isOwn = (positions: readonly number[]): boolean =>
    own.some(({ elements }) => elements?.every((at, axis) => at === positions[axis]) === true)
  const all = dimensions.reduce<readonly (readonly number[])[]>(
    (before, key) =>
      before.flatMap((positions) =>
        (model.dimensions.get(key)?.elements ?? []).map((_, position) => [...positions, position]),
      ),
    [[]],
  )
  const rest = all.filter((positions) => !isOwn(positions))
  return [...own, ...rest.map((elements) => ({ ...whole, elements }))]
}

/** True where an expression reads elements by another dimension's names, which XMILE does one by one. */
function isForEachElement(expression: ResolvedExpression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'elementIndex':
      return false
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
  { elements, expression, span }: ModelEquation,
  variable: ModelVariable,
  conversion: Conversion,
): EquationNode {
  const place = { conversion, variable, elements }
  const subscripts = elements?.map((position, axis) => {
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
