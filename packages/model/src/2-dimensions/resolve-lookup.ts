/** Finds the graphical function that a call means. */
import type { Span } from '@thaw/core'
import {
  callsIn,
  canonicalName,
  type CallExpression,
  type Expression,
  type LookupNode,
  type ReferenceExpression,
  type Subscript,
  type VariableNode,
} from '@thaw/syntax'
import { findBuiltin, tablePlace } from '../builtins/builtins.ts'
import { guessName } from '../1-names/guess.ts'
import { issueOf } from '../report.ts'
import type { ResolvedExpression, ResolvedSubscript } from '../resolved-expression.ts'
import { unknownValue, type EquationScope, type Walk } from './equation-scope.ts'
import { axisOf, shapeInWords } from './find-element.ts'
import { graphAt } from './graph-at.ts'
import { reportCount } from './refuse-function.ts'
import { resolveExpression } from './resolve-expression.ts'
import { positionOf } from './position-of.ts'
import { resolveSubscript } from './resolve-subscript.ts'

/**
 * `LOOKUP(name, x)`: the graphical function of a variable with another input.
 *
 * Issues: MO009, MO020, and those of `findGraph`. Source: the function crosstab of the XMILE
 * repository (Stella's LOOKUP).
 */
export function resolveLookupCall(
  call: CallExpression,
  scope: EquationScope,
  walk: Walk,
): ResolvedExpression {
  const [table, inputNode] = call.arguments
  if (call.arguments.length !== 2 || table === undefined || inputNode === undefined) {
    reportCount(call, 'LOOKUP', '2 arguments', scope)
    return unknownValue(call.span)
  }
  const input = resolveExpression(inputNode, scope, walk === 'none' ? 'none' : 'within')
  const graph = graphNamed(table, scope)
  if (graph === undefined) return unknownValue(call.span)
  return { kind: 'lookup', ...graph, input, span: call.span }
}

/** The graphical function that a bare name means. Issues: MO020, and those of `findGraph`. */
export function graphNamed(
  table: Expression,
  scope: EquationScope,
): { readonly lookup: LookupNode; readonly table: string } | undefined {
  const { names } = scope
  const reference = table.kind === 'reference' ? table : undefined
  const key = canonicalName(reference?.name ?? '')
  const variable = names.variables.get(key)
  const graph =
    variable === undefined
      ? 'none'
      : findGraph(variable, reference?.subscripts ?? [], table.span, scope)
  if (graph === 'reported') return undefined
  if (graph !== 'none') return { lookup: graph, table: key }
  const tables = names.candidates.filter(({ node }) => node.equations.some(hasGraph))
  const { guess, related } = guessName(reference?.name ?? '', tables)
  scope.report(issueOf('MO020', table.span, { guess }, related))
  return undefined
}

/**
 * The points of a variable's graphical function, for the element meant where it is an array.
 *
 * `none` when the variable has no graphical function. Issues: MO040 when it is not settled which
 * element is meant, and those of subscripts.
 */
export function findGraph(
  variable: VariableNode,
  subscripts: readonly Subscript[],
  span: Span,
  scope: EquationScope,
): LookupNode | 'none' | 'reported' {
  const graphs = variable.equations.filter(hasGraph)
  // A variable without an equation, such as data whose file is missing, was told by its reader.
  if (!variable.equations.some(hasRightSide)) return 'reported'
  if (graphs.length === 0) return 'none'
  const common = graphs.find((equation) => equation.subscripts === undefined)
  if (common !== undefined) return common.lookup
  const shape = scope.shapes.get(canonicalName(variable.name))
  if (shape === undefined) return 'reported'
  const positions = elementsMeant(variable, subscripts, scope)
  if (positions === 'reported') return 'reported'
  const graph = positions && graphAt(variable, shape, positions, scope)
  if (graph !== undefined) return graph
  const data = { name: variable.name, owner: scope.owner.name, dimensions: shapeInWords(shape) }
  const related = [{ note: 'the graphical functions', span: variable.nameSpan }]
  scope.report(issueOf('MO040', span, data, related))
  return 'reported'
}

type Graphed = VariableNode['equations'][number] & { readonly lookup: LookupNode }

function hasRightSide({ expression, lookup }: VariableNode['equations'][number]): boolean {
  return expression !== undefined || lookup !== undefined
}

function hasGraph(equation: VariableNode['equations'][number]): equation is Graphed {
  return equation.lookup !== undefined
}

/** Positions that subscripts, or the element at hand, settle; undefined where they do not. */
function elementsMeant(
  variable: VariableNode,
  subscripts: readonly Subscript[],
  scope: EquationScope,
): readonly number[] | undefined | 'reported' {
  const shape = scope.shapes.get(canonicalName(variable.name)) ?? []
  const positions: number[] = []
  for (const [axis, dimension] of shape.entries()) {
    const subscript = subscripts[axis]
    const own = axisOf(dimension, scope.shape ?? [], axis)
    const implied: ResolvedSubscript | undefined =
      own === undefined ? undefined : { kind: 'atHand', dimension: dimension.key, axis: own }
    const place = { variable, dimension, axis, walk: 'none', beside: subscripts } as const
    const meant = subscript === undefined ? implied : resolveSubscript(subscript, place, scope)
    if (meant === undefined) return subscript === undefined ? undefined : 'reported'
    const position = positionOf(meant, scope)
    if (position === undefined) return undefined
    positions.push(position)
  }
  return positions
}

/**
 * True when an equation calls a graphical function that differs by element: it is then resolved
 * for each element on its own.
 */
export function callsGraphOfElement(expression: Expression, scope: EquationScope): boolean {
  return callsIn(expression).some((call) => hasGraphOfElement(calledTable(call, scope), scope))
}

function calledTable(call: CallExpression, { names }: EquationScope): string {
  const builtin = findBuiltin(call.name, names.language)
  const isLookup = canonicalName(call.name) === 'lookup'
  const place = builtin === undefined ? (isLookup ? 0 : undefined) : tablePlace(builtin)
  const table = place === undefined ? undefined : call.arguments[place]
  return table?.kind === 'reference' ? table.name : call.name
}

function hasGraphOfElement(name: ReferenceExpression['name'], { names }: EquationScope): boolean {
  const variable = names.variables.get(canonicalName(name))
  return (variable?.equations ?? []).some(
    ({ lookup, subscripts }) => lookup !== undefined && subscripts !== undefined,
  )
}
