/** Writes one variable of a model. Source: XMILE 1.0, 4.1 to 4.5. */
import { unreachable } from '@thaw/core'
import {
  canonicalName,
  type EquationNode,
  type LookupNode,
  type VariableKind,
  type VariableNode,
} from '@thaw/syntax'
import { escapeName, quoteName } from '../expression/lex-name.ts'
import { printExpression } from './print-expression.ts'
import { elementKey, flowAttributes, printElementParts, printParts } from './print-parts.ts'
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
    ...printElements(variable, isXmile),
    ...variable.inflows.map((flow) => leaf('inflow', quoteName(flow.name))),
    ...variable.outflows.map((flow) => leaf('outflow', quoteName(flow.name))),
    ...(variable.isNonNegative ? [leaf('non_negative', '')] : []),
    ...printParts(variable, isXmile),
    ...printUnit(variable),
  ]
  const attributes = { name, access: variable.access, ...flowAttributes(variable) }
  return branch(tagOf(variable.kind), lines, attributes)
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

function printElements(variable: VariableNode, isXmile: boolean): readonly string[] {
  const parts = new Map(printElementParts(variable, isXmile))
  const ofEquations = variable.equations.flatMap((equation) => {
    if (equation.subscripts === undefined) return []
    const key = elementKey(equation.subscripts)
    const lines = [...printEquation(equation, isXmile), ...(parts.get(key)?.lines ?? [])]
    parts.delete(key)
    return printElement(equation.subscripts, lines)
  })
  return [
    ...ofEquations,
    ...[...parts.values()].flatMap(({ subscripts, lines }) => printElement(subscripts, lines)),
  ]
}

function printElement(subscripts: readonly string[], lines: readonly string[]): readonly string[] {
  return branch('element', lines, { subscript: subscripts.map(quoteSubscript).join(', ') })
}

/** Element names stand bare, spaces and all, unless they hold what would end or hide them. */
function quoteSubscript(name: string): string {
  return /[",\\]/.test(name) ? `"${escapeName(name)}"` : name
}

function printEquation(equation: EquationNode, isXmile: boolean): readonly string[] {
  const { lookup } = equation
  return [
    ...printText(equation, isXmile),
    ...(lookup === undefined
      ? []
      : branch('gf', printPoints(lookup), { type: lookup.interpolation })),
  ]
}

/** ACTIVE INITIAL is no function of XMILE: its value at the start is a vendor's `<init_eqn>`. */
function printText({ expression, text }: EquationNode, isXmile: boolean): readonly string[] {
  if (expression?.kind === 'call' && canonicalName(expression.name) === 'active_initial') {
    const [active, start] = expression.arguments.map(printExpression)
    if (active !== undefined && start !== undefined) {
      return [leaf('eqn', active), leaf('init_eqn', start)]
    }
  }
  const written = isXmile || expression === undefined ? text : printExpression(expression)
  return written === '' ? [] : [leaf('eqn', written)]
}

function printPoints(lookup: LookupNode): readonly string[] {
  return [leaf('xpts', lookup.xs.join(',')), leaf('ypts', lookup.ys.join(','))]
}

function printUnit({ unit }: VariableNode): readonly string[] {
  return unit === undefined ? [] : [leaf('units', unit.text)]
}
