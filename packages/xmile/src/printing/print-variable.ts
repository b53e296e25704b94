/** Writes one variable of a model. Source: XMILE 1.0, 4.1 to 4.5. */
import { unreachable } from '@thaw/core'
import type { EquationNode, LookupNode, VariableKind, VariableNode } from '@thaw/syntax'
import { escapeName, quoteName } from '../expression/lex-name.ts'
import { printExpression } from './print-expression.ts'
import { branch, leaf } from './xml-text.ts'

/** The lines of a variable's element. `isXmile` tells that equations stand in XMILE's own words. */
export function printVariable(variable: VariableNode, isXmile: boolean): readonly string[] {
  const [whole] = variable.equations.filter((equation) => equation.subscripts === undefined)
  const name = escapeName(variable.name)
  const isStandAlone = variable.kind === 'lookup' && variable.dimensions.length === 0
  if (isStandAlone && whole?.lookup !== undefined) {
    const lines = [...printDoc(variable.doc), ...printPoints(whole.lookup), ...printUnit(variable)]
    return branch('gf', lines, { name, type: whole.lookup.interpolation })
  }
  const lines = [
    ...printDoc(variable.doc),
    ...printDimensions(variable),
    ...(whole === undefined ? [] : printEquation(whole, isXmile)),
    ...variable.equations
      .filter((equation) => equation.subscripts !== undefined)
      .flatMap((equation) => printElement(equation, isXmile)),
    ...variable.inflows.map((flow) => leaf('inflow', quoteName(flow.name))),
    ...variable.outflows.map((flow) => leaf('outflow', quoteName(flow.name))),
    ...(variable.isNonNegative ? [leaf('non_negative', '')] : []),
    ...printUnit(variable),
  ]
  return branch(tagOf(variable.kind), lines, { name })
}

/** `<doc>` with its backslashes doubled, or nothing. */
export function printDoc(doc: string): readonly string[] {
  return doc === '' ? [] : [leaf('doc', doc.replaceAll('\\', '\\\\'))]
}

function tagOf(kind: VariableKind): string {
  switch (kind) {
    case 'stock':
    case 'flow':
      return kind
    case 'auxiliary':
    case 'lookup':
      return 'aux'
    default:
      return unreachable(kind)
  }
}

function printDimensions({ dimensions }: VariableNode): readonly string[] {
  if (dimensions.length === 0) return []
  return branch(
    'dimensions',
    dimensions.map(({ name }) => leaf('dim', '', { name: escapeName(name) })),
  )
}

function printElement(equation: EquationNode, isXmile: boolean): readonly string[] {
  const subscript = (equation.subscripts ?? []).map(quoteSubscript).join(', ')
  return branch('element', printEquation(equation, isXmile), { subscript })
}

/** Element names stand bare, spaces and all, unless they hold what would end or hide them. */
function quoteSubscript(name: string): string {
  return /[",\\]/.test(name) ? `"${escapeName(name)}"` : name
}

function printEquation(equation: EquationNode, isXmile: boolean): readonly string[] {
  const { expression, lookup, text } = equation
  const written = isXmile || expression === undefined ? text : printExpression(expression)
  return [
    ...(written === '' ? [] : [leaf('eqn', written)]),
    ...(lookup === undefined
      ? []
      : branch('gf', printPoints(lookup), { type: lookup.interpolation })),
  ]
}

function printPoints(lookup: LookupNode): readonly string[] {
  return [leaf('xpts', lookup.xs.join(',')), leaf('ypts', lookup.ys.join(','))]
}

function printUnit({ unit }: VariableNode): readonly string[] {
  return unit === undefined ? [] : [leaf('units', unit.text)]
}
