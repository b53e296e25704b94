/** Resolves a call: a function, a graphical function, LOOKUP, or the call form of IF. */
import { canonicalName, type CallExpression, type Expression } from '@thaw/syntax'
import type { Span } from '@thaw/core'
import {
  builtins,
  findBuiltin,
  type BuiltinName,
  type ContentName,
  type VectorName,
  tablePlace,
} from '../builtins/builtins.ts'
import { isReservedName } from '../1-names/known-functions.ts'
import { kindInWords } from '../1-names/name-table.ts'
import { issueOf } from '../report.ts'
import type { ResolvedExpression } from '../resolved-expression.ts'
import { checkWalks } from './check-walks.ts'
import { unknownValue, type EquationScope, type Walk } from './equation-scope.ts'
import { checkSettings, refuseFunction, reportCount } from './refuse-function.ts'
import { flatElement, withoutTranspose } from './resolve-array-forms.ts'
import { resolveContentCall, resolveContents } from './resolve-contents.ts'
import { resolveExpression } from './resolve-expression.ts'
import { findGraph, resolveLookupCall } from './resolve-lookup.ts'
import { resolveTableCall } from './resolve-table-call.ts'
import { resolveVectorCall } from './resolve-vector-call.ts'
import { walksItself } from '../walked-parts.ts'
import { walkedGraphs } from './walked-graphs.ts'

/**
 * What a call means; a graphical function hides a vendor's function of its name. SIZE becomes the number it is, MIN and MAX of more than two become pairs.
 *
 * Issues: MO007 to MO009, MO019, MO020, MO032, MO038, and those of its arguments.
 * Source: XMILE 1.0, 3.5 and 3.7.1.3; the call form of IF stands in files of Stella.
 */
export function resolveCall(
  call: CallExpression,
  scope: EquationScope,
  walk: Walk,
): ResolvedExpression {
  const key = canonicalName(call.name)
  const builtin = findBuiltin(key, scope.names.language)
  if (builtin !== undefined && !isHidden(key, scope))
    return resolveBuiltin(call, builtin, scope, walk)
  if (key === 'if_then_else') return resolveIfCall(call, scope, walk)
  if (key === 'lookup') return resolveLookupCall(call, scope, walk)
  const variable = scope.names.variables.get(key)
  const transposed = call.name === "'" ? withoutTranspose(call, scope) : undefined
  if (transposed !== undefined) return resolveExpression(transposed, scope, walk)
  if (variable === undefined) {
    refuseFunction(call, scope)
    resolveArguments(call, scope, walk)
    return unknownValue(call.span)
  }
  const [input] = resolveArguments(call, scope, walk)
  const several = walkedGraphs(call, variable, scope, walk)
  if (several && input !== undefined && call.arguments.length === 1) {
    return { kind: 'lookup', ...several, table: key, input, span: call.span }
  }
  const graph = findGraph(variable, call.subscripts ?? [], call.nameSpan, scope)
  const element = graph === 'none' && flatElement(call, variable, scope.shapes.get(key))
  if (element) return resolveExpression(element, scope, walk)
  if (graph === 'none') {
    const data = { owner: scope.owner.name, name: variable.name, kind: kindInWords(variable) }
    const related = [{ note: `"${variable.name}"`, span: variable.nameSpan }]
    scope.report(issueOf('MO019', call.nameSpan, data, related))
    return unknownValue(call.span)
  }
  if (call.arguments.length !== 1 || input === undefined) {
    reportCount(call, variable.name, '1 argument', scope)
    return unknownValue(call.span)
  }
  if (graph === 'reported') return unknownValue(call.span)
  return { kind: 'lookup', lookup: graph, table: key, input, span: call.span }
}

function isHidden(key: string, { names }: EquationScope): boolean {
  const hasGraph = names.variables.get(key)?.equations.some(({ lookup }) => lookup !== undefined)
  return hasGraph === true && !isReservedName(key)
}

function resolveBuiltin(
  call: CallExpression,
  builtin: BuiltinName,
  scope: EquationScope,
  walk: Walk,
): ResolvedExpression {
  const { least, most, family } = builtins[builtin]
  const given = call.arguments.length
  const isExtreme = builtin === 'MIN' || builtin === 'MAX'
  if (builtin === 'MEAN' && given > 1) return resolveMean(call, scope, walk)
  if (given < least || (given > most && !isExtreme)) {
    refuseFunction(call, scope)
    // A table is no value, so that its bare name is no argument to look into.
    const values = family === 'table' ? call.arguments.slice(1) : call.arguments
    resolveArguments({ ...call, arguments: values }, scope, walk)
    return unknownValue(call.span)
  }
  const [first] = call.arguments
  if (family === 'array' && first !== undefined)
    return resolveArrayCall(builtin, first, call.span, scope)
  if (isExtreme && first !== undefined) return resolveExtreme(builtin, call, scope, walk)
  if (isContent(builtin)) return resolveContentCall(builtin, call.arguments, call.span, scope)
  if (tablePlace(builtin) !== undefined) return resolveTableCall(call, builtin, scope, walk)
  if (isVector(builtin)) return resolveVectorCall(call, builtin, scope, walk)
  const written = builtins[builtin].takesText === true ? withoutText(call) : call
  checkSettings(call, builtin, scope)
  if (builtin === 'SAMPLE_IF_TRUE') return resolveSample(call, scope, walk)
  return {
    kind: 'call',
    builtin,
    arguments: resolveArguments(written, scope, walk),
    span: call.span,
  }
}

function isContent(builtin: BuiltinName): builtin is ContentName {
  return builtins[builtin].family === 'container'
}

function isVector(builtin: BuiltinName): builtin is VectorName {
  return builtins[builtin].family === 'vector'
}

/** In what is sampled, the variable's own name means what it was a step before (fn_sample_if_true). */
function resolveSample(call: CallExpression, scope: EquationScope, walk: Walk): ResolvedExpression {
  const [initial] = resolveArguments({ ...call, arguments: call.arguments.slice(2) }, scope, walk)
  const sampled = { ...call, arguments: call.arguments.slice(0, 2) }
  const before = initial ?? unknownValue(call.span)
  const now = resolveArguments(sampled, { ...scope, before }, walk)
  return {
    kind: 'call',
    builtin: 'SAMPLE_IF_TRUE',
    arguments: [...now, before],
    span: call.span,
  }
}

/** A number in place of the text, which a variable of text may give too. */
function withoutText(call: CallExpression): CallExpression {
  const plain = call.arguments.map((each, index): Expression =>
    index === 0 ? { kind: 'number', value: 0, span: each.span } : each,
  )
  return { ...call, arguments: plain }
}

function resolveArguments(
  call: CallExpression,
  scope: EquationScope,
  walk: Walk,
): readonly ResolvedExpression[] {
  return call.arguments.map((argument) => resolveExpression(argument, scope, inner(walk)))
}

/** Below a function an argument is no longer the whole argument of the array function around it. */
function inner(walk: Walk): Walk {
  return walk === 'none' ? 'none' : 'within'
}

function resolveIfCall(call: CallExpression, scope: EquationScope, walk: Walk): ResolvedExpression {
  const [condition, whenTrue, whenFalse] = resolveArguments(call, scope, walk)
  if (condition && whenTrue && whenFalse && call.arguments.length === 3) {
    return { kind: 'conditional', condition, whenTrue, whenFalse, span: call.span }
  }
  reportCount(call, call.name.trim().toUpperCase(), '3 arguments', scope)
  return unknownValue(call.span)
}

function resolveArrayCall(
  builtin: BuiltinName,
  argument: Expression,
  span: Span,
  scope: EquationScope,
): ResolvedExpression {
  const contents = resolveContents(builtin, argument, span, scope)
  if (contents !== undefined) return contents
  const dimension = builtin === 'SIZE' ? dimensionNamed(argument, scope) : undefined
  if (dimension !== undefined) return { kind: 'number', value: dimension.elements.length, span }
  const resolved = resolveExpression(argument, scope, 'argument')
  const walked = checkWalks(builtin, resolved, scope)
  if (walked === undefined) return unknownValue(span)
  if (builtin === 'SIZE') return { kind: 'number', value: walked, span }
  return { kind: 'call', builtin, arguments: [resolved], span }
}

/**
 * MEAN of several arguments: of these numbers, not of arrays.
 * Source: isee help, "Array builtins", of Stella 3.
 */
function resolveMean(call: CallExpression, scope: EquationScope, walk: Walk): ResolvedExpression {
  const { span } = call
  const values = resolveArguments(call, scope, walk)
  const sum = values.reduce((left, right) => ({ kind: 'binary', operator: '+', left, right, span }))
  const right = { kind: 'number', value: values.length, span } as const
  return { kind: 'binary', operator: '/', left: sum, right, span }
}

function dimensionNamed(
  argument: Expression,
  { names }: EquationScope,
): { readonly elements: readonly string[] } | undefined {
  if (argument.kind !== 'reference' || argument.subscripts.length > 0) return undefined
  return names.dimensions.get(canonicalName(argument.name))
}

/** MIN and MAX: of one array; or of several, where an argument with a star counts as an array. */
function resolveExtreme(
  builtin: 'MIN' | 'MAX',
  call: CallExpression,
  scope: EquationScope,
  walk: Walk,
): ResolvedExpression {
  const isOne = call.arguments.length === 1
  const parts = call.arguments.map((argument) =>
    isOne || (walk === 'none' && takesSeveral(argument, scope))
      ? resolveArrayCall(builtin, argument, argument.span, scope)
      : resolveExpression(argument, scope, inner(walk)),
  )
  return parts.reduce((left, right) => ({
    kind: 'call',
    builtin,
    arguments: [left, right],
    span: call.span,
  }))
}

function takesSeveral(expression: Expression, scope: EquationScope): boolean {
  const several = (part: Expression): boolean => takesSeveral(part, scope)
  switch (expression.kind) {
    case 'reference':
      return expression.subscripts.some(({ kind }) => kind === 'all' || kind === 'range')
    case 'unary':
      return several(expression.operand)
    case 'binary':
      return several(expression.left) || several(expression.right)
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse].some(several)
    case 'call':
      return !isArrayCall(expression, scope) && expression.arguments.some(several)
    case 'lookup':
      return several(expression.input)
    case 'number':
    case 'text':
      return false
  }
}

function isArrayCall(
  { name, arguments: inputs }: CallExpression,
  { names }: EquationScope,
): boolean {
  const builtin = findBuiltin(name, names.language)
  return builtin !== undefined && walksItself({ builtin, arguments: inputs })
}
