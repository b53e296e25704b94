/** Until when two worlds run alike, on small models where one can see it. */
import { describe, expect, it } from 'vitest'
import type { ModelVariable } from '@thaw/model'
import type { EnsembleRequest } from '../ensemble-types.ts'
import { lower } from '../lower/lower.ts'
import {
  auxiliary,
  binary,
  call,
  conditional,
  flow,
  input,
  lookup,
  model,
  stock,
  type Written,
} from '../testing/build-model.ts'
import { alikeUntil } from './alike-until.ts'

const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9]

interface Case {
  readonly variables?: readonly ModelVariable[]
  readonly rk4?: boolean
  readonly wish?: Partial<EnsembleRequest>
}

/** A stock from 0 to 10 with one flow of this rate; the lever is 1 here and 0 there. */
function until(rate: Written, { variables = [], rk4 = false, wish = {} }: Case = {}) {
  const program = lower(
    model(
      [
        stock('level', 10, { inflows: ['gain'] }),
        input('lever', 0),
        ...variables,
        flow('gain', rate),
      ],
      { time: { method: rk4 ? 'rk4' : 'euler' } },
    ),
  )
  const request: EnsembleRequest = {
    program,
    draws: { names: [], values: new Float64Array(), count: 1 },
    outputs: ['level'],
    inputs: { lever: 1 },
    against: {},
    levels: [0.5],
    runs: 0,
    ...wish,
  }
  return alikeUntil(request, steps)
}

const isLate = (date: Written): Written => call('STEP', 1, date)

describe('alikeUntil', () => {
  it('is the step at which a lever begins to act, of whose start the stocks are still alike', () => {
    expect(until(binary('lever', '*', isLate(5)))).toBe(5)
  })

  it('is a step earlier by Runge-Kutta, which looks at the end of each step', () => {
    expect(until(binary('lever', '*', isLate(5)), { rk4: true })).toBe(4)
  })

  it('is nothing where the lever acts from the start', () => {
    expect(until('lever')).toBeUndefined()
    expect(until(binary('lever', '*', binary(call('TIME'), '+', 1)))).toBeUndefined()
  })

  it('is nothing where the lever changes a start value', () => {
    const rate = binary('hidden', '*', isLate(5))
    const variables = [stock('hidden', 'lever')]
    expect(until(rate, { variables })).toBeUndefined()
  })

  it('is the last step where both worlds are the same', () => {
    expect(until('lever', { wish: { inputs: {} } })).toBe(9)
  })

  it('is the last step where the lever reaches no output', () => {
    const variables = [stock('other', 0, { inflows: ['drift'] }), flow('drift', 'lever')]
    expect(until(1, { variables })).toBe(9)
    expect(until(1, { variables, wish: { outputs: ['level', 'other'] } })).toBeUndefined()
  })

  it('holds whatever a stock is, in all branches that its size may choose', () => {
    const rate = conditional(binary('level', '>', 20), binary('lever', '*', isLate(6)), isLate(3))
    expect(until(rate)).toBe(6)
  })

  it('is the date of the earliest draw', () => {
    const wish = {
      draws: { names: ['date'], values: Float64Array.of(7.5, 4.5, 8), count: 3 },
    }
    const variables = [input('date', 2)]
    expect(until(binary('lever', '*', isLate('date')), { variables, wish })).toBe(5)
  })

  it('is the end of a stretch in which a graphical function is 0', () => {
    const points = [
      [0, 0],
      [3, 0],
      [6, 0],
      [8, 1],
    ] as const
    expect(until(binary('lever', '*', lookup(call('TIME'), points, 'continuous')))).toBe(7)
  })

  it('sees that two levers together do what none does alone', () => {
    const variables = [input('second', 0)]
    const rate = binary('lever', '*', 'second')
    expect(until(rate, { variables })).toBe(9)
    expect(until(rate, { variables, wish: { inputs: { lever: 1, second: 1 } } })).toBeUndefined()
  })

  it('does not trust 0 times what may not be finite', () => {
    const variables = [auxiliary('odd', call('LN', binary('lever', '-', 1)))]
    expect(until(binary('odd', '*', isLate(5)), { variables })).toBeUndefined()
  })

  it('does not trust 0 times what one of the worlds may make too large', () => {
    const large = call('EXP', binary('lever', '*', 1000))
    expect(until(binary(large, '*', isLate(5)))).toBeUndefined()
    const larger = binary(10, '^', binary('lever', '*', 1000))
    expect(until(binary(larger, '*', isLate(5)))).toBeUndefined()
    const small = call('EXP', binary('lever', '*', 10))
    expect(until(binary(small, '*', isLate(5)))).toBe(5)
  })

  it('knows that a stock which is held at zero may begin below it', () => {
    const rate = binary('lever', '*', binary('held', '<', 0))
    const below = stock('held', -5, { isNonNegative: true })
    expect(until(rate, { variables: [below] })).toBeUndefined()
    const at = stock('held', 0, { isNonNegative: true })
    expect(until(rate, { variables: [at] })).toBe(9)
  })

  it('takes each draw from its own column, whatever a number is called', () => {
    const wish = {
      draws: { names: ['date', '2'], values: Float64Array.of(5, 1), count: 1 },
    }
    const variables = [input('date', 2), input('2', 0)]
    const rate = binary(binary('lever', '*', isLate('date')), '*', '2')
    expect(until(rate, { variables, wish })).toBe(5)
  })

  it('lets outputs differ that do not change in a run', () => {
    const wish = { outputs: ['level', 'lever'] }
    expect(until(binary('lever', '*', isLate(5)), { wish })).toBe(5)
  })
})
