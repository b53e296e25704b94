/** Functions that XMILE has with other arguments, and those whose streams are no one else's. */
import type { BuiltinName } from '@thaw/model'
import type { Expression, Subscript } from '@thaw/syntax'
import { nameOf, type Place } from '../conversion.ts'
import { issue } from '../issue.ts'
import { valueAt, type WriteOut, type WrittenCall } from './write-out.ts'

/** By key. */
export const reordered: Readonly<Partial<Record<BuiltinName, WriteOut>>> = {
  DELAY_N: (call) => ordered(call, 'DELAY N', 'DELAYN'),
  SMOOTH_N: (call) => ordered(call, 'SMOOTH N', 'SMTHN'),
  FORECAST: (call) => pick(call, 'FORCST', [0, 1, 2]),
  VMAX: (call) => pick(call, 'MAX', [0]),
  VMIN: (call) => pick(call, 'MIN', [0]),
  VENSIM_TREND: (call) => {
    tellOther(call, 'TREND', 'TREND', 'which divides by the average and not by its size')
    return pick(call, 'TREND', [0, 1, 2])
  },
  /** What it was before is what the variable itself was; it stands alone in its equation. */
  SAMPLE_IF_TRUE: (call) => {
    const { build, place } = call
    const { conversion, variable } = place
    const own = build.name(nameOf(conversion, variable.key), ownSubscripts(call))
    const before = build.call('PREVIOUS', own, valueAt(call, 2))
    return build.choose(valueAt(call, 0), valueAt(call, 1), before)
  },
  RANDOM_UNIFORM: (call) => {
    tellStream(call, 'only the range stays')
    return pick(call, 'RANDOM', [0, 1, 2])
  },
  RANDOM_0_1: (call) => {
    tellStream(call, 'only the range stays')
    return call.build.call('RANDOM', call.build.number(0), call.build.number(1))
  },
  /** Bounds are Stella's; XMILE 1.0 has a mean, a deviation and a seed. */
  RANDOM_NORMAL: (call) => {
    tellStream(call, 'mean, deviation and bounds stay')
    return pick(call, 'NORMAL', [2, 3, 4, 0, 1])
  },
}

/** The order comes before the value at the start, and must be a plain number. Issues: CV002, CV006. */
function ordered(call: WrittenCall, name: string, other: string): Expression {
  const { span, place } = call
  const { conversion, variable } = place
  tellOther(call, name, other, 'whose order stays as it is where the time is short')
  const order = plainNumber(valueAt(call, 3), place)
  if (order === undefined) {
    const data = { what: `${name} of an order that is computed`, variable: variable.name }
    conversion.issues.push(issue('CV002', span, data))
  }
  const [input, time, start] = [valueAt(call, 0), valueAt(call, 1), valueAt(call, 2)]
  return call.build.call(other, input, time, order ?? valueAt(call, 3), start)
}

/** A number, or that of a variable that is one. */
function plainNumber(value: Expression, { conversion }: Place): Expression | undefined {
  if (value.kind === 'number') return value
  if (value.kind !== 'reference' || value.subscripts.length > 0) return undefined
  const { variables } = conversion.model
  const found = [...variables.values()].find(({ key }) => nameOf(conversion, key) === value.name)
  const expression = found?.equations[0]?.expression
  return expression?.kind === 'number' ? { ...expression, span: value.span } : undefined
}

function pick(call: WrittenCall, name: string, order: readonly number[]): Expression {
  return call.build.call(name, ...order.map((index) => valueAt(call, index)))
}

/** The element at hand of the variable that is defined. */
function ownSubscripts({ place, span }: WrittenCall): readonly Subscript[] {
  const { conversion, elements, variable } = place
  return variable.dimensions.map((key, axis): Subscript => {
    const position = elements?.[axis]
    if (position === undefined) return { kind: 'position', position: axis + 1, span }
    const name = conversion.model.dimensions.get(key)?.elements[position] ?? String(position + 1)
    return { kind: 'index', expression: { kind: 'reference', name, subscripts: [], span }, span }
  })
}

function tellStream({ span, place }: WrittenCall, what: string): void {
  const { conversion, variable } = place
  const data = { variable: nameOf(conversion, variable.key), what }
  conversion.issues.push(issue('CV003', span, data))
}

function tellOther({ span, place }: WrittenCall, name: string, other: string, what: string): void {
  const { conversion, variable } = place
  const data = { name, other, what, variable: nameOf(conversion, variable.key) }
  conversion.issues.push(issue('CV006', span, data))
}
