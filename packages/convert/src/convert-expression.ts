/** From resolved expressions to those of XMILE: every position becomes the name of an element again. */
import { unreachable } from '@thaw/core'
import { builtins, type ResolvedExpression, type ResolvedSubscript } from '@thaw/model'
import {
  buildAt,
  canonicalName,
  type Expression,
  type LookupNode,
  type Subscript,
  type VariableNode,
} from '@thaw/syntax'
import { convertCall } from './convert-call.ts'
import { nameOf, namesEachOnce, type Place } from './conversion.ts'
import { issue } from './issue.ts'
import { tellMoving } from './write-out/write-out.ts'

/** The expression in XMILE's words. Issues: CV001 to CV006. */
export function convertExpression(expression: ResolvedExpression, place: Place): Expression {
  const { span } = expression
  const build = buildAt(span)
  const inside = (part: ResolvedExpression): Expression => convertExpression(part, place)
  switch (expression.kind) {
    case 'number':
      return convertNumber(expression.value, expression, place)
    case 'variable':
      return build.name(
        nameOf(place.conversion, expression.variable),
        convertSubscripts(expression, place),
      )
    case 'elementIndex':
      return convertIndex(expression, place)
    case 'unary':
      return {
        kind: 'unary',
        operator: expression.operator,
        operand: inside(expression.operand),
        span,
      }
    case 'binary':
      return build.binary(inside(expression.left), expression.operator, inside(expression.right))
    case 'conditional':
      return build.choose(
        inside(expression.condition),
        inside(expression.whenTrue),
        inside(expression.whenFalse),
      )
    case 'call':
      return convertCall(
        expression,
        [...tableOf(expression, place), ...expression.arguments.map(inside)],
        place,
      )
    case 'lookup':
      if (expression.lookup.isData === true) tellMoving('A series of data', span, place)
      return build.call(
        tableName(expression.lookup, expression.table, place),
        inside(expression.input),
      )
    default:
      return unreachable(expression)
  }
}

function convertNumber(value: number, { span }: ResolvedExpression, place: Place): Expression {
  const build = buildAt(span)
  if (Number.isNaN(value)) tellMissing('a value that is no number', span, place)
  if (Number.isFinite(value))
    return value < 0 ? build.minus(build.number(-value)) : build.number(value)
  return value > 0 ? build.name('INF') : build.minus(build.name('INF'))
}

/** The position of the element at hand: a number where the equation is that of one element. */
function convertIndex(
  { axis, dimension, numbers, span }: ResolvedExpression & { readonly kind: 'elementIndex' },
  { conversion, elements }: Place,
): Expression {
  const position = elements?.[axis]
  const build = buildAt(span)
  if (position !== undefined) return build.number(numbers?.[position] ?? position + 1)
  return build.name(conversion.model.dimensions.get(dimension)?.name ?? dimension)
}

/** The graphical function that a function of XMILE takes by its bare name. */
function tableOf(
  call: ResolvedExpression & { readonly kind: 'call' },
  place: Place,
): readonly Expression[] {
  const { builtin, graph, span } = call
  if (graph === undefined || builtins[builtin].only !== 'xmile') return []
  return [buildAt(span).name(tableName(graph.lookup, graph.table, place))]
}

type Reference = ResolvedExpression & { readonly kind: 'variable' }

function convertSubscripts(
  { variable, subscripts, span }: Reference,
  place: Place,
): readonly Subscript[] {
  const { model } = place.conversion
  const dimensions = model.variables.get(variable)?.dimensions ?? []
  return subscripts.map((subscript, axis) => {
    const own = model.dimensions.get(dimensions[axis] ?? '')?.elements ?? []
    return convertSubscript(subscript, { own, span, dimension: dimensions[axis] ?? '' }, place)
  })
}

interface Axis {
  /** Elements of the variable's own dimension. */
  readonly own: readonly string[]
  readonly dimension: string
  readonly span: Reference['span']
}

function convertSubscript(
  subscript: ResolvedSubscript,
  { own, dimension, span }: Axis,
  place: Place,
): Subscript {
  const elementAt = (position: number): Subscript => {
    const name = own[position] ?? String(position + 1)
    const build = buildAt(span)
    const expression = name === String(position + 1) ? build.number(position + 1) : build.name(name)
    return { kind: 'index', expression, span }
  }
  switch (subscript.kind) {
    case 'element':
      return elementAt(subscript.position)
    case 'atHand': {
      const position = place.elements?.[subscript.axis]
      if (position !== undefined) return elementAt(position)
      return { kind: 'position', position: subscript.axis + 1, span }
    }
    case 'mapped': {
      const position = place.elements?.[subscript.axis]
      // Equations with such subscripts are written element by element: see `isForEachElement`.
      return elementAt(position === undefined ? 0 : (subscript.positions[position] ?? 0))
    }
    case 'range':
      return convertRange(subscript, { own, dimension, span }, place)
    case 'computed':
      return { kind: 'index', expression: convertExpression(subscript.index, place), span }
    default:
      return unreachable(subscript)
  }
}

/** All elements, or those of another dimension that names some of them. */
function convertRange(
  { dimension, positions }: ResolvedSubscript & { readonly kind: 'range' },
  axis: Axis,
  place: Place,
): Subscript {
  const isWhole =
    positions.length === axis.own.length && positions.every((position, index) => position === index)
  if (isWhole && dimension === axis.dimension)
    return { kind: 'all', dimension: undefined, span: axis.span }
  const walked = place.conversion.model.dimensions.get(dimension)
  const isNamed = positions.every(
    (position, index) =>
      canonicalName(walked?.elements[index] ?? '') === canonicalName(axis.own[position] ?? ''),
  )
  const isWalked = walked?.elements.length === positions.length && namesEachOnce(walked)
  if (!isWalked || !isNamed) {
    tellMissing(`a walk through some elements of "${axis.dimension}"`, axis.span, place)
  }
  return { kind: 'all', dimension: walked?.name, span: axis.span }
}

function tellMissing(what: string, span: Reference['span'], { conversion, variable }: Place): void {
  const data = { what, variable: nameOf(conversion, variable.key) }
  conversion.issues.push(issue('CV002', span, data))
}

/** The variable that a graphical function is: the author's own, or one made for it. */
function tableName(lookup: LookupNode, table: string | undefined, place: Place): string {
  const { conversion, variable } = place
  const own = table === undefined ? undefined : conversion.model.lookups.get(table)
  if (own?.lookup === lookup && table !== undefined) return nameOf(conversion, table)
  const known = conversion.tables.get(lookup)
  if (known !== undefined) return known.name
  if (['forward', 'raw'].includes(lookup.interpolation)) {
    tellMissing('a graphical function that looks ahead', lookup.span, place)
  }
  const name = freeName(`table of ${nameOf(conversion, variable.key)}`, conversion)
  conversion.tables.set(lookup, tableNode(name, lookup))
  return name
}

function freeName(wanted: string, { names, tables }: Place['conversion']): string {
  const taken = new Set(
    [...names.values(), ...[...tables.values()].map(({ name }) => name)].map(canonicalName),
  )
  const candidates = Array.from({ length: taken.size + 1 }, (_, index) =>
    index === 0 ? wanted : `${wanted} ${index + 1}`,
  )
  return candidates.find((name) => !taken.has(canonicalName(name))) ?? wanted
}

/** A stand-alone graphical function. */
export function tableNode(name: string, lookup: LookupNode): VariableNode {
  const { span } = lookup
  return {
    ...{ kind: 'lookup', name, dimensions: [], inflows: [], outflows: [], isNonNegative: false },
    equations: [{ subscripts: undefined, expression: undefined, lookup, text: '', span }],
    ...{ unit: undefined, doc: '', span, nameSpan: span },
  }
}
