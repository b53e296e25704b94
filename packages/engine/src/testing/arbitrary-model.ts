/** Random models for properties: every construct that lowers, in any combination, without rings. */
import fc from 'fast-check'
import type { BuiltinName, Model, ModelVariable, ResolvedExpression } from '@thaw/model'
import {
  at,
  atHand,
  auxiliary,
  binary,
  call,
  conditional,
  flow,
  input,
  lookup,
  model,
  stock,
  unary,
} from './build-model.ts'

/** An expression without names yet: a reference is a number that picks from what is known. */
type Sketch =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'reference'; readonly pick: number }
  | { readonly kind: 'time' }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | 'not'; readonly of: Sketch }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly of: readonly [Sketch, Sketch] }
  | { readonly kind: 'call'; readonly name: BuiltinName; readonly of: readonly Sketch[] }
  | { readonly kind: 'if'; readonly of: readonly [Sketch, Sketch, Sketch] }
  | { readonly kind: 'lookup'; readonly points: Points; readonly how: How; readonly of: Sketch }
  | { readonly kind: 'sum'; readonly of: Sketch }
  | { readonly kind: 'computed'; readonly of: Sketch }

type Operator = (ResolvedExpression & { kind: 'binary' })['operator']
type Points = readonly (readonly [number, number])[]
type How = 'continuous' | 'extrapolate' | 'discrete'

const operators: readonly Operator[] = [
  ...(['+', '-', '*', '/', 'mod', '^', '<', '<=', '>', '>=', '=', '<>', 'and', 'or'] as const),
]
const withOne: readonly BuiltinName[] = [
  ...(['ABS', 'EXP', 'LN', 'LOG10', 'SIN', 'COS', 'TAN', 'SQRT', 'INT', 'INIT'] as const),
  ...(['ARCTAN', 'ARCSIN', 'ARCCOS', 'INTEGER', 'SINH', 'COSH', 'TANH', 'EXPRND'] as const),
  ...(['FACTORIAL'] as const),
]
const withTwo: readonly BuiltinName[] = [
  ...(['MAX', 'MIN', 'SAFEDIV', 'STEP', 'PULSE', 'RAMP'] as const),
  ...(['SMTH1', 'SMTH3', 'DELAY1', 'DELAY3', 'PIPELINE', 'TREND'] as const),
  ...(['MODULO', 'QUANTUM', 'ZIDZ', 'LOG', 'VENSIM_STEP', 'VENSIM_PULSE'] as const),
  ...(['ACTIVE_INITIAL', 'NORMAL', 'UNIFORM', 'COMBINATIONS'] as const),
]
const withThree: readonly BuiltinName[] = [
  'PULSE',
  'RAMP',
  'SAFEDIV',
  'SMTH1',
  'DELAY3',
  'PIPELINE',
  'XIDZ',
  'FORECAST',
  'VENSIM_TREND',
  'RANDOM_UNIFORM',
]
/** Programs with these are run from their start; what a call does not take, it does not read. */
const remembering: readonly BuiltinName[] = [
  ...(['PREVIOUS', 'SAMPLE_IF_TRUE', 'DELAY_INFORMATION', 'DELAY_MATERIAL'] as const),
  ...(['DELAY_N', 'SMOOTH_N'] as const),
]

const numbers = fc.oneof(
  fc.integer({ min: -3, max: 12 }),
  fc.double({ min: -20, max: 20, noNaN: true }),
)

const points = fc
  .uniqueArray(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 9 })
  .chain((xs) =>
    fc
      .array(numbers, { minLength: xs.length, maxLength: xs.length })
      .map((ys): Points =>
        xs.toSorted((left, right) => left - right).map((x, index) => [x / 4, ys[index] ?? 0]),
      ),
  )

const { sketch } = fc.letrec<{ sketch: Sketch }>((tie) => {
  const one = tie('sketch')
  const calls = (names: readonly BuiltinName[], count: number): fc.Arbitrary<Sketch> =>
    fc.record({
      kind: fc.constant('call' as const),
      name: fc.constantFrom(...names),
      of: fc.array(one, { minLength: count, maxLength: count }),
    })
  return {
    sketch: fc.oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      fc.record({ kind: fc.constant('number' as const), value: numbers }),
      fc.record({ kind: fc.constant('reference' as const), pick: fc.nat(1000) }),
      fc.record({ kind: fc.constant('reference' as const), pick: fc.nat(1000) }),
      fc.constant({ kind: 'time' as const }),
      fc.record({
        kind: fc.constant('unary' as const),
        operator: fc.constantFrom('-' as const, '+' as const, 'not' as const),
        of: one,
      }),
      fc.record({
        kind: fc.constant('binary' as const),
        operator: fc.constantFrom(...operators),
        of: fc.tuple(one, one),
      }),
      fc.record({ kind: fc.constant('if' as const), of: fc.tuple(one, one, one) }),
      calls(withOne, 1),
      calls(withTwo, 2),
      calls(withThree, 3),
      calls(remembering, 4),
      fc.record({
        kind: fc.constant('lookup' as const),
        points,
        how: fc.constantFrom<How>('continuous', 'extrapolate', 'discrete'),
        of: one,
      }),
      fc.record({ kind: fc.constant('sum' as const), of: one }),
      fc.record({ kind: fc.constant('computed' as const), of: one }),
    ),
  }
})

/** What a sketch may refer to: scalars by key, and the array that all models have. */
interface Known {
  readonly scalars: readonly string[]
  readonly hasArray: boolean
}

function write(known: Known, sketched: Sketch): ResolvedExpression {
  const sub = (part: Sketch): ResolvedExpression => write(known, part)
  switch (sketched.kind) {
    case 'number':
      return call('SUM', sketched.value)
    case 'reference':
      return call('SUM', known.scalars[sketched.pick % known.scalars.length] ?? 0)
    case 'time':
      return call('TIME')
    case 'unary':
      return unary(sketched.operator, sub(sketched.of))
    case 'binary':
      return binary(sub(sketched.of[0]), sketched.operator, sub(sketched.of[1]))
    case 'if':
      return conditional(sub(sketched.of[0]), sub(sketched.of[1]), sub(sketched.of[2]))
    case 'call':
      return call(sketched.name, ...sketched.of.map(sub))
    case 'lookup':
      return lookup(sub(sketched.of), sketched.points, sketched.how)
    case 'sum': {
      if (!known.hasArray) return sub(sketched.of)
      const walked = at('row', { kind: 'range', dimension: 'kind', positions: [0, 1, 2] })
      return call('SUM', binary(walked, '*', sub(sketched.of)))
    }
    case 'computed':
      if (!known.hasArray) return sub(sketched.of)
      return at('row', { kind: 'computed', index: sub(sketched.of) })
  }
}

const times = fc.record({
  dt: fc.constantFrom(1, 0.5, 0.25, 1 / 3, 0.1),
  start: fc.constantFrom(0, -1.5, 1953),
  steps: fc.integer({ min: 1, max: 14 }),
  stepsPerSave: fc.integer({ min: 1, max: 3 }),
  method: fc.constantFrom('euler' as const, 'rk2' as const, 'rk4' as const),
})

const stocks = fc.array(
  fc.record({ initial: sketch, isNonNegative: fc.boolean(), isArray: fc.boolean() }),
  { minLength: 1, maxLength: 3 },
)

/**
 * Models with inputs `in0`..., an array input `row`, scalar and array stocks with two flows each,
 * and auxiliaries; each reads what stands before it.
 */
export const arbitraryModel: fc.Arbitrary<Model> = fc
  .record({
    times,
    inputs: fc.array(numbers, { minLength: 1, maxLength: 3 }),
    row: fc.tuple(numbers, numbers, numbers),
    stocks,
    rates: fc.array(sketch, { minLength: 6, maxLength: 6 }),
    auxiliaries: fc.array(sketch, { minLength: 1, maxLength: 6 }),
  })
  .map((sketched) => {
    const { dt, start, steps, stepsPerSave, method } = sketched.times
    const time = { dt, start, stop: start + steps * dt, stepsPerSave, method }
    return model(variablesOf(sketched), { time, dimensions: { kind: ['a', 'b', 'c'] } })
  })

interface ModelSketch {
  readonly inputs: readonly number[]
  readonly row: readonly number[]
  readonly stocks: readonly { initial: Sketch; isNonNegative: boolean; isArray: boolean }[]
  readonly rates: readonly Sketch[]
  readonly auxiliaries: readonly Sketch[]
}

function variablesOf(sketched: ModelSketch): readonly ModelVariable[] {
  const inputs = sketched.inputs.map((value, index) => input(`in${index}`, value))
  const row = input(
    'row',
    sketched.row.map((value, position) => ({ elements: [position], is: value })),
    ['kind'],
  )
  const inputNames = inputs.map(({ key }) => key)
  const stockVariables = sketched.stocks.map(({ initial, isNonNegative, isArray }, index) => {
    const earlier = sketched.stocks.flatMap((each, other) =>
      other < index && !each.isArray ? [`stock${other}`] : [],
    )
    return stock(
      `stock${index}`,
      write({ scalars: [...inputNames, ...earlier], hasArray: true }, initial),
      {
        inflows: [`in${index}rate`],
        outflows: [`out${index}rate`],
        isNonNegative,
        dimensions: isArray ? ['kind'] : [],
      },
    )
  })
  const scalars = [
    ...inputNames,
    ...sketched.stocks.flatMap(({ isArray }, index) => (isArray ? [] : [`stock${index}`])),
  ]
  const auxiliaries = sketched.auxiliaries.map((each, index) =>
    auxiliary(
      `aux${index}`,
      write(
        {
          scalars: [...scalars, ...sketched.auxiliaries.slice(0, index).map((_, k) => `aux${k}`)],
          hasArray: true,
        },
        each,
      ),
    ),
  )
  const all: Known = { scalars: [...scalars, ...auxiliaries.map(({ key }) => key)], hasArray: true }
  const flows = sketched.stocks.flatMap(({ isArray }, index) =>
    [`in${index}rate`, `out${index}rate`].map((key, side) => {
      const rate = write(all, sketched.rates[index * 2 + side] ?? { kind: 'time' })
      const own = at('row', atHand('kind', 0))
      return isArray ? flow(key, binary(rate, '+', own), ['kind']) : flow(key, rate)
    }),
  )
  return [...inputs, row, ...stockVariables, ...auxiliaries, ...flows]
}
