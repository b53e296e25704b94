/** Calls of macros become variables of their own. Source: XMILE 1.0, 4.8; Vensim manual, macros. */
import {
  canonicalName,
  mapParts,
  partsOf,
  type CallExpression,
  type EquationNode,
  type Expression,
  type MacroNode,
  type ModelDocument,
  type VariableNode,
} from '@thaw/syntax'
import { issueOf, type Report } from '../report.ts'
import { axesOf, type CallSite } from './call-site.ts'
import { collectElements } from './element-names.ts'
import { instantiate, noValue } from './instantiate.ts'
import { MOST_USES } from './most-uses.ts'
import type { Expansion } from './names-inside.ts'
import { mapEquations } from './map-equations.ts'
import { collectMacros, macroTaking, takenInWords } from './macro-table.ts'

interface Expanding extends Expansion {
  /** What calls define in the namespace of their caller, by canonical name. */
  readonly outputs: Map<string, VariableNode>
}

/**
 * The document without macros: beside each variable stand those of its calls, made anew for each
 * call, so that a stock inside a macro is one for each call. A macro hides a function of its name.
 *
 * Issues: MO080 to MO085, MO091, MO092, MO099.
 * Cost: linear in the size of the model after expansion.
 */
export function expandMacros(document: ModelDocument, report: Report): ModelDocument {
  const { language, macros = [] } = document
  if (macros.length === 0) return document
  const expanding: Expanding = {
    language,
    elements: collectElements(document),
    variables: new Map(document.variables.map((node) => [canonicalName(node.name), node])),
    taken: new Set(),
    macros: collectMacros(macros, report),
    outputs: new Map(),
    report,
  }
  const variables = document.variables.flatMap((node) => expandVariable(node, [], expanding))
  return { ...document, variables: [...variables, ...expanding.outputs.values()], macros: [] }
}

/** A variable without calls, and the variables of the calls that stood in it. */
function expandVariable(
  variable: VariableNode,
  around: readonly MacroNode[],
  expanding: Expanding,
): readonly VariableNode[] {
  const made: VariableNode[] = []
  const expand = (equation: EquationNode): EquationNode => {
    const { expression } = equation
    if (expression === undefined || !callsMacro(expression, expanding)) return equation
    const axes = axesOf(variable, equation, expanding.elements)
    const site: CallSite = { variable, equation, around, axes }
    return { ...equation, expression: expandExpression(expression, site, expanding, made) }
  }
  return [mapEquations(variable, (equations) => equations.map(expand)), ...made]
}

function callsMacro(expression: Expression, expanding: Expanding): boolean {
  return (
    asCall(expression, expanding) !== undefined ||
    partsOf(expression).some((part) => callsMacro(part, expanding))
  )
}

/** The call that an expression is; a macro without parameters is called by its bare name. */
function asCall(expression: Expression, expanding: Expanding): CallExpression | undefined {
  const { macros, variables } = expanding
  if (expression.kind === 'call') {
    return macros.has(canonicalName(expression.name)) ? expression : undefined
  }
  if (expression.kind !== 'reference' || expression.subscripts.length > 0) return undefined
  const key = canonicalName(expression.name)
  if (!macros.has(key) || variables.has(key)) return undefined
  const { name, span } = expression
  return { kind: 'call', name, arguments: [], span, nameSpan: span }
}

function expandExpression(
  expression: Expression,
  site: CallSite,
  expanding: Expanding,
  made: VariableNode[],
): Expression {
  const inside = mapParts(expression, (part) => expandExpression(part, site, expanding, made))
  const call = asCall(inside, expanding)
  return call === undefined ? inside : expandCall(call, site, expanding, made)
}

function expandCall(
  call: CallExpression,
  site: CallSite,
  expanding: Expanding,
  made: VariableNode[],
): Expression {
  const macro = chooseMacro(call, site, expanding)
  if (macro === undefined) return noValue(call.span)
  const instance = instantiate(call, macro, site, expanding)
  const around = [...site.around, macro]
  for (const variable of instance.variables) {
    made.push(...expandVariable(variable, around, expanding))
  }
  for (const output of instance.outputs) joinOutput(output, expanding.outputs)
  return instance.result
}

/** The macro of a call; undefined after a report: MO080 to MO082, MO099. */
function chooseMacro(
  call: CallExpression,
  { around }: CallSite,
  { macros, taken, report }: Expanding,
): MacroNode | undefined {
  const ofName = macros.get(canonicalName(call.name)) ?? []
  const macro = macroTaking(call.arguments.length, ofName)
  const name = ofName[0]?.name ?? call.name
  if (macro === undefined) {
    const given = call.arguments.length === 0 ? 'none' : String(call.arguments.length)
    report(issueOf('MO081', call.nameSpan, { name, wanted: takenInWords(ofName), given }))
    return undefined
  }
  if (around.includes(macro)) {
    const ring = [...around.slice(around.indexOf(macro)), macro]
    const chain = ring.map((one) => `"${one.name}"`).join(' calls ')
    report(issueOf('MO080', call.nameSpan, { name, chain }))
    return undefined
  }
  if (taken.size >= MOST_USES) {
    report(issueOf('MO099', call.nameSpan, { name, most: MOST_USES, what: 'macros' }))
    return undefined
  }
  if (macro.simSpecs !== undefined) {
    const related = [{ note: 'the macro', span: macro.span }]
    report(issueOf('MO082', call.nameSpan, { name }, related))
    return undefined
  }
  return macro
}

/** Calls in several equations of one variable define one variable with as many equations. */
function joinOutput(output: VariableNode, outputs: Map<string, VariableNode>): void {
  const key = canonicalName(output.name)
  const first = outputs.get(key)
  const equations = [...(first?.equations ?? []), ...output.equations]
  outputs.set(key, { ...(first ?? output), equations })
}
