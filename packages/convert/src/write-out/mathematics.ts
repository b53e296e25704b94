/** Functions of numbers that Vensim has and XMILE has not. */
import type { BuiltinName } from '@thaw/model'
import type { Build, Expression } from '@thaw/syntax'
import { valueAt, type WriteOut } from './write-out.ts'

/** By key. */
export const mathematics: Readonly<Partial<Record<BuiltinName, WriteOut>>> = {
  /** XMILE's INT is the floor, which is another number below zero. */
  INTEGER: (call) => truncated(call.build, valueAt(call, 0)),
  MODULO: (call) => {
    const [value, divisor] = [valueAt(call, 0), valueAt(call, 1)]
    return call.build.binary(value, '-', quantum(call.build, value, divisor))
  },
  QUANTUM: (call) => {
    const { build } = call
    const [value, size] = [valueAt(call, 0), valueAt(call, 1)]
    const isNone = build.binary(size, '<=', build.number(0))
    return build.choose(isNone, value, quantum(build, value, size))
  },
  LOG: (call) => {
    const { build, values } = call
    const [value, base] = [valueAt(call, 0), values[1]]
    if (base === undefined) return build.call('LOG10', value)
    return build.binary(build.call('LN', value), '/', build.call('LN', base))
  },
  POWER: (call) => call.build.binary(valueAt(call, 0), '^', valueAt(call, 1)),
  /** SAFEDIV has another threshold: written out the numbers stay. */
  XIDZ: (call) => guarded(call.build, call.values, valueAt(call, 2)),
  ZIDZ: (call) => guarded(call.build, call.values, call.build.number(0)),
  SINH: (call) => hyperbolic(call.build, valueAt(call, 0), '-'),
  COSH: (call) => hyperbolic(call.build, valueAt(call, 0), '+'),
  TANH: (call) => {
    const { build } = call
    const value = valueAt(call, 0)
    return build.binary(hyperbolic(build, value, '-'), '/', hyperbolic(build, value, '+'))
  },
  GAME: (call) => valueAt(call, 0),
  /** Without its text: whether it would be shown. */
  MESSAGE: (call) => {
    const { build } = call
    const isShown = build.binary(valueAt(call, 1), '>', build.number(0))
    return build.choose(isShown, build.number(1), build.number(0))
  },
}

function truncated(build: Build, value: Expression): Expression {
  const isUp = build.binary(value, '>=', build.number(0))
  const below = build.minus(build.call('INT', build.minus(value)))
  return build.choose(isUp, build.call('INT', value), below)
}

function quantum(build: Build, value: Expression, size: Expression): Expression {
  return build.binary(size, '*', truncated(build, build.binary(value, '/', size)))
}

/** What Vensim takes for zero. Source: its manual, fn_xidz. */
const NEAR_ZERO = 1e-6

function guarded(
  build: Build,
  [value = build.number(0), divisor = build.number(0)]: readonly Expression[],
  otherwise: Expression,
): Expression {
  const isZero = build.binary(build.call('ABS', divisor), '<', build.number(NEAR_ZERO))
  return build.choose(isZero, otherwise, build.binary(value, '/', divisor))
}

function hyperbolic(build: Build, value: Expression, sign: '+' | '-'): Expression {
  const [up, down] = [build.call('EXP', value), build.call('EXP', build.minus(value))]
  return build.binary(build.binary(up, sign, down), '/', build.number(2))
}
