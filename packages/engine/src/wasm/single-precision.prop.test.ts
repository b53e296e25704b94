/** Single precision agrees with double to 5e-5 of an output's largest value, on smooth models. */
import type { ResolvedExpression } from '@thaw/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BatchPlan, Precision } from '../batch.ts'
import { compileBatch } from '../compile-batch.ts'
import { lower } from '../lower/lower.ts'
import { outputNames, placeOutputs } from '../outputs.ts'
import {
  auxiliary,
  binary,
  call,
  flow,
  input,
  lookup,
  model,
  stock,
} from '../testing/build-model.ts'

const TOLERANCE = 5e-5
const DRAWS = 11

type Joint = (left: ResolvedExpression, right: ResolvedExpression) => ResolvedExpression

const points = [-1, -0.4, 0, 0.3, 1].map(
  (x, index) => [x, [0.2, 0.5, 0.4, -0.3, 0.1][index] ?? 0] as const,
)
const scaled = (value: ResolvedExpression): ResolvedExpression => binary(value, '*', 0.5)
const above = (value: ResolvedExpression): ResolvedExpression =>
  binary(binary(value, '*', value), '+', 1)

/** What grows no faster than what it is made of. */
const joints: readonly Joint[] = [
  (left, right) => scaled(binary(left, '+', right)),
  (left, right) => scaled(binary(left, '-', right)),
  (left, right) => binary(left, '/', above(right)),
  (left, right) => scaled(call('MAX', left, right)),
  (left, right) => scaled(call('MIN', left, right)),
  (left) => call('EXP', binary(-1, '*', above(left))),
  (left) => call('LN', above(left)),
  (left) => scaled(call('SQRT', above(left))),
  (left) => scaled(call('SIN', left)),
  (left) => scaled(call('ARCTAN', left)),
  (left, right) => scaled(binary(above(left), '^', scaled(call('SIN', right)))),
  (left) => lookup(left, points, 'continuous'),
  (left) => scaled(call('COS', binary(left, '+', call('TIME')))),
  (left) => call('SMTH1', left, 2),
]

const parts = fc.record({
  joint: fc.nat(joints.length - 1),
  left: fc.nat(1000),
  right: fc.nat(1000),
})

const smoothModels = fc
  .record({
    parts: fc.array(parts, { minLength: 4, maxLength: 14 }),
    goals: fc.array(fc.nat(1000), { minLength: 2, maxLength: 2 }),
    method: fc.constantFrom('euler' as const, 'rk2' as const, 'rk4' as const),
  })
  .map(({ parts: sketched, goals, method }) => {
    const names = ['first', 'second', 'in0', 'in1']
    const auxiliaries = sketched.map(({ joint, left, right }, index) => {
      const at = (pick: number): ResolvedExpression =>
        call('SUM', names[pick % names.length] ?? 'in0')
      const equation = joints[joint]?.(at(left), at(right)) ?? at(left)
      names.push(`aux${index}`)
      return auxiliary(`aux${index}`, equation)
    })
    const stocks = ['first', 'second'].flatMap((name, index) => [
      stock(name, index, { inflows: [`to ${name}`] }),
      flow(`to ${name}`, scaled(binary(`aux${(goals[index] ?? 0) % sketched.length}`, '-', name))),
    ])
    const time = { dt: 0.125, start: 0, stop: 40, stepsPerSave: 8, method }
    return lower(
      model([...stocks, ...auxiliaries, input('in0', 0.3), input('in1', -0.6)], { time }),
    )
  })

function valuesOf(
  plan: BatchPlan,
  precision: Precision,
  draws: Float64Array,
): readonly Float64Array[] {
  const { values, stride } = compileBatch('wasm', { ...plan, precision }).run({
    inputs: [],
    draws,
    count: DRAWS,
  })
  const rows = values.length / stride
  return Array.from({ length: rows }, (_, row) => values.slice(row * stride, row * stride + DRAWS))
}

/** The largest difference of an output, in shares of its largest value, or of 0.01 where that is less. */
function worstOf(
  single: readonly Float64Array[],
  double: readonly Float64Array[],
  outputs: number,
): number {
  const saves = single.length / outputs
  const shares = Array.from({ length: outputs }, (_, output) => {
    const [own, other] = [single, double].map((rows) =>
      rows.slice(output * saves, (output + 1) * saves).flatMap((row) => [...row]),
    )
    const size = Math.max(0.01, ...(other ?? []).map(Math.abs))
    return Math.max(
      ...(other ?? []).map((value, index) => Math.abs(value - (own?.[index] ?? NaN)) / size),
    )
  })
  return Math.max(...shares)
}

const draws = Float64Array.from({ length: 2 * DRAWS }, (_, index) => ((index * 7) % 11) / 6 - 0.9)

describe('single precision', () => {
  it('is near double precision on random smooth models', () => {
    fc.assert(
      fc.property(smoothModels, (program) => {
        const outputs = placeOutputs(program, outputNames(program))
        const plan = { program, varying: placeOutputs(program, ['in0', 'in1']), outputs }
        const single = valuesOf(plan, 'single', draws)
        expect(worstOf(single, valuesOf(plan, 'double', draws), outputs.length)).toBeLessThan(
          TOLERANCE,
        )
      }),
      { seed: 31, numRuns: 60 },
    )
  })

  it('is not double precision, and keeps seven digits', () => {
    const decay = lower(
      model(
        [
          stock('level', 100, { outflows: ['loss'] }),
          flow('loss', binary('level', '*', 'rate')),
          input('rate', 0.1),
        ],
        { time: { dt: 0.5, start: 0, stop: 10, stepsPerSave: 1, method: 'euler' } },
      ),
    )
    const plan = {
      program: decay,
      varying: placeOutputs(decay, ['rate']),
      outputs: placeOutputs(decay, ['level']),
    }
    const rates = Float64Array.from({ length: DRAWS }, (_, draw) => 0.1 * draw)
    const [last] = valuesOf(plan, 'single', rates).slice(-1)
    // 20 steps of Euler: 100 (1 - rate / 2)^20.
    for (const [draw, level] of (last ?? []).entries()) {
      const exact = 100 * (1 - 0.05 * draw) ** 20
      expect(Math.abs(level - exact) / exact).toBeLessThan(2e-6)
    }
    expect(last).not.toEqual(valuesOf(plan, 'double', rates).at(-1))
  })

  it('is double precision where a routine is called', () => {
    const noisy = lower(
      model([
        auxiliary('noise', call('RANDOM_UNIFORM', 0, 1, 2)),
        auxiliary('third', binary(1, '/', 'k')),
        input('k', 3),
      ]),
    )
    const plan = { program: noisy, varying: [], outputs: placeOutputs(noisy, ['third', 'noise']) }
    const none = new Float64Array()
    expect(valuesOf(plan, 'single', none)).toEqual(valuesOf(plan, 'double', none))
  })

  it('goes on from a state as if it had not stopped', () => {
    const growth = lower(
      model(
        [
          stock('level', 1, { inflows: ['gain'] }),
          flow('gain', binary('level', '*', call('EXP', binary('rate', '-', 3)))),
          input('rate', 0.1),
        ],
        { time: { dt: 0.25, start: 0, stop: 10, stepsPerSave: 2, method: 'rk4' } },
      ),
    )
    const plan = {
      program: growth,
      varying: placeOutputs(growth, ['rate']),
      outputs: placeOutputs(growth, ['level']),
      precision: 'single' as const,
    }
    const batch = compileBatch('wasm', plan)
    const block = { inputs: [], draws: draws.slice(0, DRAWS), count: DRAWS }
    const whole = batch.run({ ...block, checkpoints: [20] })
    const [values, from] = [whole.values.slice(), whole.states[0]]
    const rest = batch.run({ ...block, from }).values
    const late = 10 * whole.stride
    expect(rest.slice(late)).toEqual(values.slice(late))
  })
})
