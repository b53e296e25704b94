/** One call of a macro: variables of its own, and what stands in the call's place. */
import {
  canonicalName,
  partsOf,
  type CallExpression,
  type CallOutput,
  type EquationNode,
  type Expression,
  type MacroNode,
  type NamedPlace,
  type ReferenceExpression,
  type VariableNode,
} from '@thaw/syntax'
import type { Span } from '@thaw/core'
import type { Language } from '../builtins/builtin.ts'
import { issueOf, type Report } from '../report.ts'
import { labelOf, leadingOf, nameElements, type CallSite } from './call-site.ts'
import { mapEquations } from './map-equations.ts'
import { namesInside, type Expansion, type MacroCall, type Meanings } from './names-inside.ts'
import { renameVariable } from './rename-variable.ts'
import { atHand, substitute, type Meaning, type PartNames } from './substitute.ts'
import { unitOfInstance } from './unit-of-instance.ts'
import { walksItsArgument } from './walks-its-argument.ts'

/** What a call becomes. */
export interface Instance {
  /** Stands in the call's place. */
  readonly result: Expression
  /** The call's own variables; calls inside them are not expanded yet. */
  readonly variables: readonly VariableNode[]
  /** What the call's further outputs, `f(a : b)`, define in the namespace of the caller. */
  readonly outputs: readonly VariableNode[]
}

/**
 * Makes the variables of a call: each parameter that is given more than a name or a number, each
 * variable of the macro, and its value where that is more than one of these. They are over the
 * dimensions of the calling equation, and named after it: `births.SMOOTH.level`.
 *
 * Issues: MO083, MO084, MO091, MO096.
 */
export function instantiate(
  call: CallExpression,
  macro: MacroNode,
  site: CallSite,
  expansion: Expansion,
): Instance {
  const { report } = expansion
  const walked = call.arguments.find((argument) => walksArray(argument, expansion.language))
  if (walked !== undefined) {
    report(issueOf('MO083', walked.span, { name: macro.name }))
    return { result: noValue(call.span), variables: [], outputs: [] }
  }
  const prefix = uniquePrefix(`${labelOf(site)}.${macro.name}`, expansion.taken)
  const own = { ...expansion, macro, site, prefix, leading: leadingOf(site) }
  const { meanings, variables: parameters } = bindParameters(call, own)
  const names = namesInside(own, meanings)
  const body = macro.variables.map((variable) => instanceOf(variable, names, own, meanings))
  const value = resultOf(names, own, call.span)
  return {
    result: value.result,
    variables: [...parameters, ...body, ...value.variables],
    outputs: outputsOf(call, names, { ...own, meanings }),
  }
}

/** Stands for a call that has been refused: a model with an error is not run. */
export function noValue(span: Span): Expression {
  return { kind: 'number', value: Number.NaN, span }
}

function uniquePrefix(wanted: string, taken: Set<string>): string {
  let prefix = wanted
  for (let count = 2; taken.has(canonicalName(prefix)); count += 1) prefix = `${wanted} ${count}`
  taken.add(canonicalName(prefix))
  return prefix
}

/** True where an expression takes several elements that no array function inside it gathers. */
function walksArray(expression: Expression, language: Language): boolean {
  if (expression.kind === 'call' && walksItsArgument(expression, language)) return false
  if (expression.kind === 'reference') {
    if (expression.subscripts.some(({ kind }) => kind === 'all' || kind === 'range')) return true
  }
  return partsOf(expression).some((part) => walksArray(part, language))
}

interface Bound {
  readonly meanings: Meanings
  readonly variables: readonly VariableNode[]
}

/** What each parameter means in this call. A default may name the parameters before it. */
function bindParameters(call: CallExpression, own: MacroCall): Bound {
  const { macro, prefix, leading, site } = own
  const meanings = new Map<string, Meaning>()
  const variables: VariableNode[] = []
  macro.parameters.forEach((parameter, index) => {
    const given = call.arguments[index]
    const expression =
      given === undefined
        ? parameter.default && substitute(parameter.default, namesInside(own, meanings))
        : nameElements(given, site, own)
    if (expression === undefined) return
    const key = canonicalName(parameter.name)
    if (isPlain(expression)) {
      meanings.set(key, { kind: 'value', expression, parameter: parameter.name })
      return
    }
    const node = auxiliary(`${prefix}.${parameter.name}`, expression, leading)
    meanings.set(key, {
      kind: 'variable',
      name: node.name,
      node: { ...node, dimensions: [] },
      leading,
    })
    variables.push(node)
  })
  return { meanings, variables }
}

/** What can be repeated wherever the parameter stands: a name, a number, a text. */
function isPlain(expression: Expression): boolean {
  if (expression.kind === 'unary') return expression.operand.kind === 'number'
  return ['number', 'reference', 'text'].includes(expression.kind)
}

function instanceOf(
  variable: VariableNode,
  names: PartNames,
  own: MacroCall,
  meanings: Meanings,
): VariableNode {
  const renamed = renameVariable(variable, `${own.prefix}.${variable.name}`, names)
  const leading = variable.kind === 'lookup' ? [] : own.leading
  const inArray = mapEquations(renamed, (equations) =>
    equations.flatMap((equation) => overLeading(equation, leading, own)),
  )
  return {
    ...inArray,
    dimensions: [...leading, ...variable.dimensions],
    isImplicit: true,
    unit: unitOfInstance(variable.unit, meanings, own.variables),
  }
}

/** An equation of one element of the macro's own array holds for it at each element of the caller. */
function overLeading(
  equation: EquationNode,
  leading: readonly NamedPlace[],
  { elements }: MacroCall,
): readonly EquationNode[] {
  const { subscripts } = equation
  if (subscripts === undefined || leading.length === 0) return [equation]
  const rows = leading.reduce<readonly (readonly string[])[]>(
    (found, { name }) =>
      found.flatMap((row) =>
        [...(elements.get(canonicalName(name)) ?? [])].map((element) => [...row, element]),
      ),
    [[]],
  )
  return rows.map((row) => ({ ...equation, subscripts: [...row, ...subscripts] }))
}

function resultOf(
  names: PartNames,
  { macro, prefix, leading }: MacroCall,
  span: Span,
): Omit<Instance, 'outputs'> {
  const value = substitute(macro.value, names)
  if (isPlain(value)) return { result: { ...value, span }, variables: [] }
  const node = auxiliary(prefix, value, leading)
  return { result: referenceTo(node.name, leading, span), variables: [node] }
}

function outputsOf(
  call: CallExpression,
  names: PartNames,
  { macro, site, report, meanings, variables }: MacroCall & { readonly meanings: Meanings },
): readonly VariableNode[] {
  const wanted = call.outputs ?? []
  if (wanted.length > macro.outputs.length) {
    const data = { given: inWords(wanted.length), wanted: inWords(macro.outputs.length) }
    report(issueOf('MO091', call.span, { name: macro.name, ...data }))
  }
  const { subscripts, except } = site.equation
  return macro.outputs.slice(0, wanted.length).flatMap((output, index) => {
    const place = wanted[index]
    if (place === undefined) return []
    checkOutput(place, site, report)
    const reference: ReferenceExpression = {
      kind: 'reference',
      name: output.name,
      subscripts: [],
      span: place.span,
    }
    const node = auxiliary(place.name, substitute(reference, names), site.variable.dimensions)
    return [
      {
        ...node,
        equations: node.equations.map((equation) => ({ ...equation, subscripts, except })),
        isImplicit: site.around.length > 0,
        unit: unitOfInstance(unitIn(macro, output.name), meanings, variables),
      },
    ]
  })
}

function unitIn({ variables }: MacroNode, output: string): VariableNode['unit'] {
  return variables.find(({ name }) => canonicalName(name) === canonicalName(output))?.unit
}

/** What a call defines lies along its equation: subscripts of its own would say the same. Issues: MO096. */
function checkOutput({ name, subscripts, span }: CallOutput, site: CallSite, report: Report): void {
  if (subscripts === undefined) return
  const { variable, equation, around } = site
  const left = equation.subscripts ?? variable.dimensions.map((dimension) => dimension.name)
  // In a macro the left side has the dimensions of its caller before its own.
  const own = around.length === 0 ? left : left.slice(left.length - subscripts.length)
  const inKeys = (names: readonly string[]): string => names.map(canonicalName).join()
  if (inKeys(own) === inKeys(subscripts)) return
  const written = `${name}[${subscripts.join(', ')}]`
  const wanted = own.length === 0 ? name : `${name}[${own.join(', ')}]`
  report(issueOf('MO096', span, { owner: variable.name, written, wanted }))
}

function inWords(count: number): string {
  return `${count} further ${count === 1 ? 'result' : 'results'}`
}

function referenceTo(name: string, leading: readonly NamedPlace[], span: Span): Expression {
  const subscripts = leading.map((dimension) => atHand(dimension.name, span))
  return { kind: 'reference', name, subscripts, span }
}

/** A variable that the author has not written. */
function auxiliary(
  name: string,
  expression: Expression,
  dimensions: readonly NamedPlace[],
): VariableNode {
  const { span } = expression
  return {
    kind: 'auxiliary',
    name,
    dimensions,
    equations: [{ subscripts: undefined, expression, lookup: undefined, text: '', span }],
    inflows: [],
    outflows: [],
    isNonNegative: false,
    isImplicit: true,
    unit: undefined,
    doc: '',
    span,
    nameSpan: span,
  }
}
