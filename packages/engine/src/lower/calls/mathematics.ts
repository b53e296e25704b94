/** Functions of numbers. Source: that of the catalogue, model/src/builtins/mathematics.ts. */
import type { MathematicsName } from '@thaw/model'
import type { BinaryOperation, Operation, UnaryOperation } from '../../program.ts'
import type { Arrangement, NormalQuestion } from '../../routines/routines.ts'
import { addRoutine } from '../hold.ts'
import { binary, choose, number, unary } from '../operations.ts'
import { share } from '../share.ts'
import { walkArray } from './arrays.ts'
import { argument, argumentsOf, lowered, type Call, type LowerCall } from './call.ts'
import { gammaLogarithm } from './gamma-logarithm.ts'

const ofOne =
  (make: (x: Operation) => Operation): LowerCall =>
  (call) =>
    make(share(call, argument(lowered(call), 0)))

const ofTwo =
  (make: (x: Operation, y: Operation) => Operation): LowerCall =>
  (call) => {
    const written = lowered(call).map((each) => share(call, each))
    return make(argument(written, 0), argument(written, 1))
  }

const plain =
  (operation: UnaryOperation): LowerCall =>
  (call) =>
    unary(operation, argument(lowered(call), 0))

/** By key. */
export const mathematics: Readonly<Record<MathematicsName, LowerCall>> = {
  ABS: plain('abs'),
  ALLOC_P: lowerGiven,
  ARCCOS: plain('arccos'),
  ARCSIN: plain('arcsin'),
  ARCTAN: plain('arctan'),
  COMBINATIONS: arranging('combinations'),
  COS: plain('cos'),
  COSH: plain('cosh'),
  EXP: plain('exp'),
  FACTORIAL: arranging('factorial'),
  GAMMA_LN: ofOne(gammaLogarithm),
  INF: () => number(Infinity),
  INT: plain('floor'),
  INTEGER: ofOne(wholePart),
  INVNORM: ofNormal('quantile'),
  ISNAN: ofOne((x) => binary('notEqual', x, x)),
  LN: plain('ln'),
  LOG: (call) => logarithm(lowered(call)),
  LOG10: plain('log10'),
  MAX: (call) => lowerExtreme('max', call),
  MIN: (call) => lowerExtreme('min', call),
  MODULO: ofTwo((x, step) => binary('subtract', x, multipleWithin(x, step))),
  NAN: () => number(NaN),
  NORMALCDF: ofNormal('between'),
  PERCENT: ofOne((x) => binary('multiply', x, number(100))),
  PERMUTATIONS: arranging('permutations'),
  PI: () => number(Math.PI),
  POWER: ofTwo((base, exponent) => binary('power', base, exponent)),
  QUANTUM: ofTwo((x, step) =>
    choose(binary('greater', step, number(0)), multipleWithin(x, step), x),
  ),
  ROOTN: ofTwo((x, order) => binary('power', x, binary('divide', number(1), order))),
  ROUND: ofOne((x) => {
    const size = unary('floor', binary('add', unary('abs', x), number(0.5)))
    return choose(binary('less', x, number(0)), unary('negate', size), size)
  }),
  SAFEDIV: (call) => lowerSafeDivision(lowered(call)),
  SIN: plain('sin'),
  SINH: plain('sinh'),
  SQRT: plain('sqrt'),
  TAN: plain('tan'),
  TANH: plain('tanh'),
  XIDZ: lowerGuardedDivision,
  ZIDZ: lowerGuardedDivision,
}

function ofNormal(question: NormalQuestion): LowerCall {
  return (call) => {
    const use = { name: 'normalCurve', settings: { question }, outputs: 1 } as const
    const inputs = lowered(call)
    return share(call, { op: 'routine', routine: addRoutine(call, use), entry: 0, inputs })
  }
}

function arranging(arrangement: Arrangement): LowerCall {
  return (call) => {
    const use = { name: 'arrangements', settings: { arrangement }, outputs: 1 } as const
    const inputs = lowered(call)
    return share(call, { op: 'routine', routine: addRoutine(call, use), entry: 0, inputs })
  }
}

/**
 * `(request, priority, width, price)`: of a request above 0 the share of a rectangle around its priority
 * that lies above the price; all or nothing where it has no width. As ALLOCATE BY PRIORITY has it.
 */
function lowerGiven(call: Call): Operation {
  const at = argumentsOf(call)
  const [width, above] = [share(call, at(2)), share(call, binary('subtract', at(1), at(3)))]
  const within = binary('add', binary('divide', above, width), number(0.5))
  const inside = binary('max', binary('min', within, number(1)), number(0))
  const part = choose(
    binary('greater', width, number(0)),
    inside,
    binary('greater', above, number(0)),
  )
  return binary('multiply', binary('max', at(0), number(0)), part)
}

/** With one argument the extreme of an array, with two that of two numbers. */
function lowerExtreme(operation: BinaryOperation, call: Call): Operation {
  const values = call.arguments.flatMap((each) => walkArray(call, each))
  return values.reduce((left, right) => binary(operation, left, right))
}

/** A number without its fraction: cut towards zero. NaN stays NaN, as with `max`. */
function wholePart(x: Operation): Operation {
  const above = unary('floor', binary('max', x, number(0)))
  const below = unary('floor', binary('max', unary('negate', x), number(0)))
  return binary('subtract', above, below)
}

/** The multiple of `step` next to `x`, towards zero. */
function multipleWithin(x: Operation, step: Operation): Operation {
  return binary('multiply', step, wholePart(binary('divide', x, step)))
}

/** Exact at powers of ten where the base is ten; to other bases ln x / ln base. */
function logarithm(written: readonly Operation[]): Operation {
  const [x, base = number(10)] = [argument(written, 0), written[1]]
  if (base.op === 'number' && base.value === 10) return unary('log10', x)
  return binary('divide', unary('ln', x), unary('ln', base))
}

/** Exactly zero counts as zero; the third argument is what then holds, 0 where it is left out. */
function lowerSafeDivision(written: readonly Operation[]): Operation {
  const divisor = argument(written, 1)
  return choose(
    binary('equal', divisor, number(0)),
    written[2] ?? number(0),
    binary('divide', argument(written, 0), divisor),
  )
}

/** Divisors nearer to zero than this count as zero in Vensim (fn_xidz). */
const NEARLY_ZERO = 1e-6

function lowerGuardedDivision(call: Call): Operation {
  const written = lowered(call)
  const divisor = share(call, argument(written, 1))
  return choose(
    binary('less', unary('abs', divisor), number(NEARLY_ZERO)),
    written[2] ?? number(0),
    binary('divide', argument(written, 0), divisor),
  )
}
