/** What is in a conveyor or a queue: `line[2]`, `SIZE(line)`. Source: XMILE 1.0, 3.7.1 to 3.7.3. */
import {
  canonicalName,
  type Expression,
  type ReferenceExpression,
  type VariableNode,
} from '@thaw/syntax'
import type { Span } from '@thaw/core'
import type { BuiltinName, ContentName } from '../builtins/builtins.ts'
import { issueOf } from '../report.ts'
import type { ResolvedExpression } from '../resolved-expression.ts'
import { unknownValue, type EquationScope, type Walk } from './equation-scope.ts'
import { resolveExpression } from './resolve-expression.ts'

/** A conveyor or queue for one element, and what is asked of it. */
interface Asked {
  readonly variable: VariableNode
  /** The stock itself; its subscripts are those of the array. */
  readonly stock: ReferenceExpression
}

/** The number of dimensions of a variable. */
type CountAxes = (variable: VariableNode) => number

const countAxes =
  ({ shapes }: EquationScope): CountAxes =>
  ({ name }) =>
    shapes.get(canonicalName(name))?.length ?? 0

/**
 * `line[2]`, or `lines[north][2]` of an array: the slat or batch of that number; undefined where the
 * reference has no such subscript. Issues: MO131.
 */
export function resolveContentAt(
  reference: ReferenceExpression,
  variable: VariableNode,
  scope: EquationScope,
  walk: Walk,
): ResolvedExpression | undefined {
  const axes = countAxes(scope)(variable)
  if (variable.container === undefined || reference.subscripts.length !== axes + 1) return undefined
  const number = reference.subscripts[axes]
  const stock = { ...reference, subscripts: reference.subscripts.slice(0, axes) }
  if (number?.kind !== 'index') {
    return refuse({ variable, stock }, 'several of its contents', reference.span, scope)
  }
  return askAt({ variable, stock }, number.expression, reference.span, { scope, walk })
}

/** The contents that an array function would walk; undefined where its argument is something else. */
function contentsOf(argument: Expression, scope: EquationScope): Asked | undefined {
  if (argument.kind !== 'reference') return undefined
  const variable = scope.names.variables.get(canonicalName(argument.name))
  if (variable?.container === undefined) return undefined
  const axes = countAxes(scope)(variable)
  const { subscripts } = argument
  const stock = { ...argument, subscripts: subscripts.slice(0, axes) }
  const isOne = stock.subscripts.every(({ kind }) => kind === 'index' || kind === 'position')
  if (stock.subscripts.length < axes || !isOne) return undefined
  const rest = subscripts[axes]
  const isWhole = rest === undefined || (rest.kind === 'all' && rest.dimension === undefined)
  return isWhole && subscripts.length <= axes + 1 ? { variable, stock } : undefined
}

const questions: Readonly<Partial<Record<BuiltinName, ContentName>>> = {
  SIZE: 'CONTENT_COUNT',
  STDDEV: 'CONTENT_DEVIATION',
  MIN: 'CONTENT_LEAST',
  MAX: 'CONTENT_MOST',
}

/** An array function of a conveyor or a queue: SUM is what the stock holds. */
export function resolveContents(
  builtin: BuiltinName,
  argument: Expression,
  span: Span,
  scope: EquationScope,
): ResolvedExpression | undefined {
  const asked = contentsOf(argument, scope)
  if (asked === undefined) return undefined
  const stock = resolveExpression(asked.stock, scope, 'none')
  const ask = (question: ContentName): ResolvedExpression =>
    call(question, [stock], { ...asked, span }, scope)
  if (builtin === 'SUM') return stock
  if (builtin === 'MEAN') {
    return { kind: 'binary', operator: '/', left: stock, right: ask('CONTENT_COUNT'), span }
  }
  const question = questions[builtin]
  return question === undefined ? refuse(asked, `its ${builtin}`, span, scope) : ask(question)
}

/** QLEN and QELEM, by which older releases of Stella ask a queue. Issues: MO131. */
export function resolveContentCall(
  builtin: ContentName,
  written: readonly Expression[],
  span: Span,
  scope: EquationScope,
): ResolvedExpression {
  const [argument, number] = written
  const asked = argument && contentsOf(argument, scope)
  if (asked === undefined) {
    const name = argument?.kind === 'reference' ? argument.name : 'its argument'
    const data = { owner: scope.owner.name, kind: 'variable', name, what: 'its contents' }
    scope.report(issueOf('MO131', argument?.span ?? span, data))
    return unknownValue(span)
  }
  if (number !== undefined) return askAt(asked, number, span, { scope, walk: 'none' })
  return call(builtin, [resolveExpression(asked.stock, scope, 'none')], { ...asked, span }, scope)
}

function askAt(
  asked: Asked,
  number: Expression,
  span: Span,
  { scope, walk }: { readonly scope: EquationScope; readonly walk: Walk },
): ResolvedExpression {
  const inside = walk === 'none' ? 'none' : 'within'
  const stock = resolveExpression(asked.stock, scope, inside)
  const which = resolveExpression(number, scope, inside)
  return call('CONTENT_AT', [stock, which], { ...asked, span }, scope)
}

/** The call waits for what fills a belt at the start, too: its transit time and what leaks. */
function call(
  builtin: ContentName,
  own: readonly ResolvedExpression[],
  { span, ...asked }: Asked & { readonly span: Span },
  scope: EquationScope,
): ResolvedExpression {
  const [stock] = own
  if (stock?.kind !== 'variable') return unknownValue(span)
  if (stock.subscripts.some(({ kind }) => kind === 'computed')) {
    return refuse(asked, 'an element that is computed', span, scope)
  }
  const filling = fillingOf(asked.variable, scope).map((variable) => ({ ...stock, variable }))
  return { kind: 'call', builtin, arguments: [...own, ...filling], span }
}

function fillingOf(
  { container, outflows }: VariableNode,
  { names }: EquationScope,
): readonly string[] {
  if (container?.kind !== 'conveyor') return []
  const leaks = outflows.flatMap(
    ({ name }) => names.variables.get(canonicalName(name))?.leak?.fraction ?? [],
  )
  return [...container.properties.len, ...leaks].flatMap(({ expression }) =>
    expression?.kind === 'reference' ? [canonicalName(expression.name)] : [],
  )
}

function refuse(
  { variable: { container, name } }: Asked,
  what: string,
  span: Span,
  scope: EquationScope,
): ResolvedExpression {
  const data = { owner: scope.owner.name, kind: container?.kind ?? 'stock', name, what }
  scope.report(issueOf('MO131', span, data))
  return unknownValue(span)
}
