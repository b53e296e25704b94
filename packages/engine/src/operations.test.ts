/** Each operation by itself, on numbers of every kind: all back ends give the same bits. */
import { describe, expect, it } from 'vitest'
import type { BackEnd } from './batch.ts'
import { compileBatch } from './compile-batch.ts'
import type { BinaryOperation, Operation, Program, UnaryOperation } from './program.ts'

const unaries: readonly UnaryOperation[] = [
  ...(['negate', 'not', 'abs', 'arccos', 'arcsin', 'arctan', 'cos', 'exp', 'floor', 'ln'] as const),
  ...(['log10', 'sin', 'sqrt', 'square', 'tan', 'sinh', 'cosh', 'tanh'] as const),
]
const binaries: readonly BinaryOperation[] = [
  ...(['add', 'subtract', 'multiply', 'divide', 'modulo', 'power', 'less', 'lessOrEqual'] as const),
  ...(['greater', 'greaterOrEqual', 'equal', 'notEqual', 'and', 'or', 'min', 'max'] as const),
]

const odd = [
  ...[0, -0, 1, -1, 2, -2, 0.5, -0.5, 1.5, 3, 10, 1000, Infinity, -Infinity, NaN],
  ...[Number.EPSILON, Number.MIN_VALUE, 1e-310, Number.MAX_VALUE, -1e308, 2 ** 53, 1e15],
  ...[Math.PI, Math.PI / 2, Math.LN2, Math.SQRT2, 709.5, -745, 1953.25, 1e9, 7 / 16, 39 / 16],
]
/** Many numbers between, of every size. */
const usual = Array.from({ length: 600 }, (_, k) => Math.sin(k) * 2 ** ((k % 80) - 40))
const xs = [...odd.flatMap((x) => odd.map(() => x)), ...usual]
const ys = [...odd.flatMap(() => odd), ...usual.toReversed().map((y) => y % 50)]

const x: Operation = { op: 'slot', slot: 0 }
const y: Operation = { op: 'slot', slot: 1 }

/** A program whose one output is an operation on its inputs x and y. */
function programOf(expression: Operation): Program {
  return {
    name: 'one operation',
    time: { start: 0, stop: 1, dt: 1, steps: 1, stepsPerSave: 2, method: 'euler', unit: '' },
    slots: ['x', 'y', 'value'].map((name) => ({ name, variable: name, unit: '', isHidden: false })),
    lookups: [],
    inputs: [
      { slot: 0, value: 0 },
      { slot: 1, value: 0 },
    ],
    constants: [],
    initial: [],
    step: [{ slot: 2, expression, dependence: 'state', isHeld: false }],
    stocks: [],
    close: [],
    routines: [],
  }
}

function valuesOf(backEnd: BackEnd, expression: Operation): Float64Array {
  const program = programOf(expression)
  const draws = Float64Array.from({ length: 2 * xs.length }, (_, index) => {
    const from = index % 2 === 0 ? xs : ys
    return from[index >> 1] ?? NaN
  })
  const batch = compileBatch(backEnd, { program, varying: [0, 1], outputs: [2] })
  return batch.run({ inputs: [], draws, count: xs.length }).values.slice(0, xs.length)
}

/** Pairs of operands where the two differ; zeros have one sign. */
function differences(own: Float64Array, oracle: Float64Array): readonly string[] {
  return Array.from(own).flatMap((value, index) => {
    const expected = oracle[index] ?? NaN
    const isSame = value === expected || (Number.isNaN(value) && Number.isNaN(expected))
    return isSame ? [] : [`${xs[index]}, ${ys[index]}: ${value}, not ${expected}`]
  })
}

describe.each(['javascript', 'wasm'] as const)('operations of the %s back end', (backEnd) => {
  it.each(unaries)('%s gives the bits of the interpreter', (operation) => {
    const expression: Operation = { op: 'unary', operation, operand: x }
    expect(differences(valuesOf(backEnd, expression), valuesOf('interpreter', expression))).toEqual(
      [],
    )
  })

  it.each(binaries)('%s gives the bits of the interpreter', (operation) => {
    const expression: Operation = { op: 'binary', operation, left: x, right: y }
    expect(differences(valuesOf(backEnd, expression), valuesOf('interpreter', expression))).toEqual(
      [],
    )
  })

  const literals = [0, -0, 2, -3.5, Infinity, NaN].map((value): Operation => ({
    op: 'number',
    value,
  }))
  it.each(['min', 'max'] as const)(
    '%s of a literal on either side, to the sign of a zero',
    (operation) => {
      for (const literal of literals) {
        for (const [left, right] of [
          [literal, x],
          [x, literal],
        ] as const) {
          const expression: Operation = { op: 'binary', operation, left, right }
          const [own, oracle] = [backEnd, 'interpreter' as const].map((each) =>
            Array.from(valuesOf(each, expression)),
          )
          expect(own).toEqual(oracle)
        }
      }
    },
  )
})
