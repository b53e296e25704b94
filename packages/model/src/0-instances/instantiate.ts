/** One call of a macro: variables of its own, and what stands in the call's place. */
import {
  canonicalName,
  partsOf,
  type CallExpression,
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
import type { ElementNames } from './element-names.ts'
import { mapEquations } from './map-equations.ts'
import type { MacroTable } from './macro-table.ts'
import { renameVariable } from './rename-variable.ts'
import { atHand, substitute, type Meaning, type PartNames } from './substitute.ts'
import { unitOfInstance } from './unit-of-instance.ts'
import { walksItsArgument } from './walks-its-argument.ts'

/** What all calls of a file share. */
export interface Expansion {
  readonly language: Language
  readonly elements: ElementNames
  /** The author's variables, by canonical name. */
  readonly variables: ReadonlyMap<string, VariableNode>
  /** Canonical names of instances that are given, so that no two are alike. */
  readonly taken: Set<string>
  readonly macros: MacroTable
  readonly report: Report
}

/** What a call becomes. */
export interface Instance {
  /** Stands in the call's place. */
  readonly result: Expression
  /** The call's own variables; calls inside them are not expanded yet. */
  readonly variables: readonly VariableNode[]
  /** What the call's further outputs, `f(a : b)`, define in the namespace of the caller. */
  readonly outputs: readonly VariableNode[]
}

/** Vensim's time is the model's in a macro, with or without the `$` that other names need. */
const timeNames: ReadonlySet<string> = new Set(
  ['Time', 'INITIAL TIME', 'FINAL TIME', 'TIME STEP', 'SAVEPER'].map(canonicalName),
)

/**
 * Makes the variables of a call: each parameter that is given more than a name or a number, each
 * variable of the macro, and its value where that is more than one of these. They are over the
 * dimensions of the calling equation, and named after it: `births.SMOOTH.level`.
 *
 * Issues: MO083, MO084, MO091.
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
    outputs: outputsOf(call, names, own),
  }
}

/** Stands for a call that has been refused: a model with an error is not run. */
export function noValue(span: Span): Expression {
  return { kind: 'number', value: Number.NaN, span }
}

interface Own extends Expansion {
  readonly macro: MacroNode
  readonly site: CallSite
  readonly prefix: string
  readonly leading: readonly NamedPlace[]
}

type Meanings = ReadonlyMap<string, Meaning>

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
function bindParameters(call: CallExpression, own: Own): Bound {
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

/** The names inside this call of a macro. */
function namesInside(own: Own, meanings: Meanings): PartNames {
  const { language, elements, macro, prefix, leading, report } = own
  const nodes = new Map(macro.variables.map((node) => [canonicalName(node.name), node]))
  const nested = nestedOutputs(macro)
  const find = (name: string): Meaning | undefined => {
    const key = canonicalName(name)
    const node = nodes.get(key)
    const inside = { kind: 'variable', name: `${prefix}.${name}` } as const
    if (node !== undefined) {
      return { ...inside, node, leading: node.kind === 'lookup' ? [] : leading }
    }
    if (nested.has(key)) return { ...inside, node: undefined, leading }
    const meaning = meanings.get(key)
    if (meaning !== undefined) return meaning
    if (name.endsWith('$')) {
      return { kind: 'variable', name: name.slice(0, -1).trim(), node: undefined, leading: [] }
    }
    // The model's variables cannot be reached by their bare names: the name is told as unknown.
    const isTime = language === 'vensim' && timeNames.has(key)
    const isHidden = own.variables.has(key) && !own.macros.has(key) && !isTime
    return isHidden ? { ...inside, node: undefined, leading: [] } : undefined
  }
  return {
    language,
    elements,
    find,
    refuseUse: (name, span) => {
      report(issueOf('MO084', span, { macro: macro.name, name }))
    },
  }
}

/** Names that calls inside the macro define: `f(a : b)` defines b. */
function nestedOutputs({ variables }: MacroNode): ReadonlySet<string> {
  const outputs = new Set<string>()
  const visit = (expression: Expression): void => {
    if (expression.kind === 'call') {
      expression.outputs?.forEach(({ name }) => outputs.add(canonicalName(name)))
    }
    partsOf(expression).forEach(visit)
  }
  for (const { expression } of variables.flatMap(({ equations }) => equations)) {
    if (expression !== undefined) visit(expression)
  }
  return outputs
}

function instanceOf(
  variable: VariableNode,
  names: PartNames,
  own: Own,
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
  { elements }: Own,
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
  { macro, prefix, leading }: Own,
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
  { macro, site, report }: Own,
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
        unit: macro.variables.find(({ name }) => canonicalName(name) === canonicalName(output.name))
          ?.unit,
      },
    ]
  })
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
