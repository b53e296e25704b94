/** Levels whose elements SHIFT IF TRUE moves: which they are, and what they then wait for. */
import type { Checked, Issue } from '@thaw/core'
import { isUnknownValue, type Shape } from './2-dimensions/equation-scope.ts'
import { readsOf } from './4-order/reads.ts'
import { callsIn, type Call } from './calls-in.ts'
import { equationOf } from './equation-of.ts'
import type { ModelEquation, ModelStock, ModelVariable } from './model.ts'
import { issueOf } from './report.ts'
import type { ResolvedExpression, ResolvedSubscript, VariableKey } from './resolved-expression.ts'
import { knownNumber, type Variables } from './value-at-start.ts'

/** The dimensions of a variable, with their elements. */
type ShapeOf = (variable: ModelVariable) => Shape

/**
 * The variables; each level that is shifted waits for what the call hangs on. The call names the first
 * element that moves, as the last subscript of the level, and the others by its own subscripts, so that
 * each of its elements moves elements of its own.
 *
 * Issues: MO157.
 * Source: Vensim manual, fn_shift_if_true.
 */
export function joinShifts(variables: Variables, shapeOf: ShapeOf): Checked<Variables> {
  const issues: Issue[] = []
  const waits = new Map<VariableKey, readonly ResolvedExpression[]>()
  for (const owner of variables.values()) {
    for (const { equation, call } of shiftsIn(owner)) {
      const [level, ...others] = call.arguments
      // What could not be resolved was told.
      if (level === undefined || isUnknownValue(level)) continue
      const stock = levelOf(level, variables)
      const why = whyNot(call, equation, {
        owner,
        stock,
        shape: stock && shapeOf(stock),
        variables,
        waits,
      })
      if (why !== undefined) issues.push(issueOf('MO157', call.span, { owner: owner.name, why }))
      else if (stock !== undefined) {
        waits.set(
          stock.key,
          others.flatMap((each) => wholeReads(each, variables, shapeOf)),
        )
      }
    }
  }
  return { value: withWaits(variables, waits), issues }
}

interface Shift {
  readonly equation: ModelEquation
  readonly call: Call
}

function shiftsIn({ equations }: ModelVariable): readonly Shift[] {
  return equations.flatMap((equation) =>
    callsIn(equation.expression)
      .filter(({ builtin }) => builtin === 'SHIFT_IF_TRUE')
      .map((call) => ({ equation, call })),
  )
}

function levelOf(level: ResolvedExpression, variables: Variables): ModelStock | undefined {
  const found = level.kind === 'variable' ? variables.get(level.variable) : undefined
  return found?.kind === 'stock' && found.container === undefined ? found : undefined
}

interface Found {
  readonly owner: ModelVariable
  readonly stock: ModelStock | undefined
  readonly shape: Shape | undefined
  readonly variables: Variables
  readonly waits: ReadonlyMap<VariableKey, unknown>
}

/** Why a call cannot be run, in words that follow a colon. */
function whyNot(
  call: Call,
  equation: ModelEquation,
  { owner, stock, shape, variables, waits }: Found,
): string | undefined {
  if (equation.expression !== call || owner.kind === 'stock') {
    return 'something else stands on the right-hand side'
  }
  const [level, , size] = call.arguments
  const subscripts = level?.kind === 'variable' ? level.subscripts : []
  const last = subscripts.at(-1)
  if (stock === undefined || last?.kind !== 'element') {
    return 'its first argument is no single element of a level that INTEG defines'
  }
  if (waits.has(stock.key)) return `another call shifts "${stock.name}" too`
  const named = subscripts.slice(0, -1)
  const axes = new Set(named.flatMap((each) => (each.kind === 'atHand' ? each.axis : [])))
  const isOwn = named.every(({ kind }) => kind === 'atHand' || kind === 'element')
  if (!isOwn || !varyingAxes(equation, owner.dimensions.length).every((axis) => axes.has(axis))) {
    return `several elements of the left-hand side shift the same elements of "${stock.name}"`
  }
  const count = knownNumber(size, variables)
  const most = (shape?.at(-1)?.elements.length ?? 0) - last.position
  if (count === undefined) return undefined
  if (count < 2 || count > most) {
    return `the number of elements is ${count}, and must be between 2 and ${most}`
  }
  return isWhole(stock, shape) ? undefined : `elements of "${stock.name}" have no equation`
}

function isWhole(stock: ModelStock, shape: Shape = []): boolean {
  const places = shape.reduce<readonly (readonly number[])[]>(
    (rows, { elements }) => rows.flatMap((row) => elements.map((_, at) => [...row, at])),
    [[]],
  )
  return places.every((positions) => equationOf(stock, positions) !== undefined)
}

/** The dimensions of the left-hand side, from 0, along which an equation holds for several elements. */
function varyingAxes({ elements }: ModelEquation, axes: number): readonly number[] {
  if (elements === undefined) return Array.from({ length: axes }, (_, axis) => axis)
  const [first = []] = elements
  return first.flatMap((position, axis) =>
    elements.some((each) => each[axis] !== position) ? axis : [],
  )
}

/** What an expression reads in a step, each with all elements along what its own subscripts walk. */
function wholeReads(
  expression: ResolvedExpression,
  variables: Variables,
  shapeOf: ShapeOf,
): readonly ResolvedExpression[] {
  return readsOf(expression, 'step').map((reference) => {
    const read = variables.get(reference.variable)
    const shape = read === undefined ? [] : shapeOf(read)
    const subscripts = reference.subscripts.map((subscript, axis): ResolvedSubscript => {
      if (subscript.kind === 'element') return subscript
      const { key = '', elements = [] } = shape[axis] ?? {}
      return { kind: 'range', dimension: key, positions: elements.map((_, at) => at) }
    })
    return { ...reference, subscripts }
  })
}

function withWaits(
  variables: Variables,
  waits: ReadonlyMap<VariableKey, readonly ResolvedExpression[]>,
): Variables {
  if (waits.size === 0) return variables
  return new Map(
    [...variables].map(([key, variable]) => {
      const waitsFor = waits.get(key)
      const isShifted = variable.kind === 'stock' && waitsFor !== undefined
      return [key, isShifted ? { ...variable, waitsFor } : variable]
    }),
  )
}
