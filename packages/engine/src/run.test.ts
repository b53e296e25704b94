/** Runs against solutions known in closed form. */
import { describe, expect, it } from 'vitest'
import { lower } from './lower/lower.ts'
import { run } from './run.ts'
import {
  at,
  atHand,
  auxiliary,
  binary,
  call,
  flow,
  input,
  model,
  stock,
  unary,
  type ModelParts,
} from './testing/build-model.ts'

type Time = NonNullable<ModelParts['time']>

const decay = (time: Time) =>
  lower(
    model(
      [
        stock('level', 100, { outflows: ['loss'] }),
        flow('loss', binary('level', '*', 'rate')),
        input('rate', 0.5),
      ],
      { time: { stop: 2, ...time } },
    ),
  )

const logistic = (time: Time) =>
  lower(
    model(
      [
        stock('level', 1, { inflows: ['growth'] }),
        flow('growth', binary('level', '*', binary(1, '-', binary('level', '/', 10)))),
      ],
      { time: { stop: 4, ...time } },
    ),
  )

const oscillator = (time: Time) =>
  lower(
    model(
      [
        stock('place', 1, { inflows: ['moving'] }),
        stock('speed', 0, { outflows: ['pull'] }),
        flow('moving', 'speed'),
        flow('pull', 'place'),
      ],
      { time: { stop: 5, ...time } },
    ),
  )

const last = (column: Float64Array | undefined): number => column?.at(-1) ?? NaN

const cases = [
  { name: 'decay', make: decay, output: 'level', exact: 100 * Math.exp(-1) },
  { name: 'logistic growth', make: logistic, output: 'level', exact: 10 / (1 + 9 * Math.exp(-4)) },
  { name: 'an oscillator', make: oscillator, output: 'place', exact: Math.cos(5) },
]

const error = (each: (typeof cases)[number], time: Time): number =>
  Math.abs(last(run(each.make(time)).columns.get(each.output)) - each.exact)

describe('run against closed-form solutions', () => {
  it.each(cases)('halving dt halves the error of Euler in $name', (each) => {
    const coarse = error(each, { dt: 1 / 64, method: 'euler' })
    const fine = error(each, { dt: 1 / 128, method: 'euler' })
    expect(Math.log2(coarse / fine)).toBeCloseTo(1, 1)
  })

  it.each(cases)('halving dt takes RK2 to a quarter of the error in $name', (each) => {
    const coarse = error(each, { dt: 1 / 16, method: 'rk2' })
    const fine = error(each, { dt: 1 / 32, method: 'rk2' })
    expect(Math.log2(coarse / fine)).toBeCloseTo(2, 0)
    expect(error(each, { dt: 1 / 32, method: 'euler' })).toBeGreaterThan(10 * fine)
  })

  it('takes the mean of the flow at both ends of a step by RK2', () => {
    const squares = lower(
      model(
        [stock('level', 0, { inflows: ['gain'] }), flow('gain', binary(call('TIME'), '^', 2))],
        { time: { stop: 3, method: 'rk2' } },
      ),
    )
    // 0, then 0.5 (0 + 1), 0.5 (1 + 4) more, 0.5 (4 + 9) more.
    expect([...(run(squares).columns.get('level') ?? [])]).toEqual([0, 0.5, 3, 9.5])
  })

  it.each(cases)('halving dt takes RK4 to a sixteenth of the error in $name', (each) => {
    const coarse = error(each, { dt: 1 / 8, method: 'rk4' })
    const fine = error(each, { dt: 1 / 16, method: 'rk4' })
    expect(Math.log2(coarse / fine)).toBeGreaterThan(3.7)
    expect(Math.log2(coarse / fine)).toBeLessThan(4.5)
  })

  it('follows the discrete solution of Euler exactly enough', () => {
    const { columns } = run(decay({ dt: 0.25 }))
    expect(last(columns.get('level'))).toBeCloseTo(100 * (1 - 0.125) ** 8, 10)
  })
})

describe('run', () => {
  it('saves every so many steps and computes time from the step number', () => {
    const { times } = run(decay({ start: 1953, stop: 1954, dt: 0.1, stepsPerSave: 5 }))
    expect([...times]).toEqual([1953, 1953 + 5 * 0.1, 1953 + 10 * 0.1])
  })

  it('sets inputs by name, whatever the case of their letters', () => {
    const program = decay({ dt: 1, stop: 1 })
    expect(last(run(program, { inputs: { Rate: 0.1 } }).columns.get('level'))).toBe(90)
  })

  it('gives back only the outputs asked for', () => {
    expect([...run(decay({}), { outputs: ['loss'] }).columns.keys()]).toEqual(['loss'])
  })

  it('tells which variable first was not a number, and when', () => {
    const program = lower(
      model([
        stock('left', 2, { outflows: ['use'] }),
        flow('use', 1),
        auxiliary('share', binary('left', '/', 'left')),
        auxiliary('double', binary('share', '*', 2)),
      ]),
    )
    expect(run(program).faults).toEqual([
      { name: 'share', variable: 'share', time: 2, value: NaN },
      { name: 'double', variable: 'double', time: 2, value: NaN },
    ])
  })

  it('tells infinity that numbers have made', () => {
    const parts = [
      auxiliary('divided', binary(1, '/', 0)),
      auxiliary('logarithm', call('LN', 0)),
      auxiliary('meant', unary('-', call('INF'))),
    ]
    const { faults } = run(lower(model(parts)))
    expect(faults.map(({ name }) => name)).toEqual(['divided', 'logarithm'])
  })

  it('tells that a delay time was less than no time, of what it made no number', () => {
    const lag = binary(1, '-', call('TIME'))
    const parts = [
      auxiliary('delayed', call('DELAY3', 5, lag)),
      auxiliary('averaged', call('SMTH1', 5, binary(lag, '+', 0.5))),
      auxiliary('fixed', call('PIPELINE', 5, binary(lag, '-', 2), 0)),
      auxiliary('steps', call('PIPELINE', 5, binary(lag, '-', 1), 0)),
    ]
    const { faults } = run(lower(model(parts, { time: { stop: 3 } })))
    expect(faults).toEqual([
      { name: 'fixed', variable: 'fixed', time: 0, value: NaN, delayTime: -1 },
      { name: 'delayed', variable: 'delayed', time: 1, value: NaN, delayTime: 0 },
      { name: 'averaged', variable: 'averaged', time: 3, value: NaN, delayTime: -0.5 },
    ])
  })

  it('guesses at a name that a caller got wrong', () => {
    const program = decay({})
    expect(() => run(program, { outputs: ['levle'] })).toThrow('Did you mean "level"?')
    expect(() => run(program, { inputs: { rat: 1 } })).toThrow('Did you mean "rate"?')
  })

  it('takes an infinite constant as meant', () => {
    const program = lower(
      model([auxiliary('limit', call('INF')), auxiliary('kept', call('MIN', 'limit', 3))]),
    )
    expect(run(program).faults).toEqual([])
  })

  it('runs arrays element by element, also where elements wait for each other', () => {
    const program = lower(
      model(
        [
          stock(
            'level',
            [
              { elements: [0], is: 1 },
              { elements: [1], is: 2 },
            ],
            { inflows: ['gain'], dimensions: ['kind'] },
          ),
          flow('gain', binary(at('level', atHand('kind', 0)), '*', 2), ['kind']),
          auxiliary(
            'chain',
            [
              { elements: [0], is: binary(at('chain', { kind: 'element', position: 1 }), '+', 1) },
              { elements: [1], is: 5 },
            ],
            ['kind'],
          ),
          auxiliary(
            'total',
            call('SUM', at('level', { kind: 'range', dimension: 'kind', positions: [0, 1] })),
          ),
        ],
        { time: { stop: 1 }, dimensions: { kind: ['a', 'b'] } },
      ),
    )
    const { columns } = run(program)
    expect([...columns.keys()].slice(0, 2)).toEqual(['level[a]', 'level[b]'])
    expect(last(columns.get('level[b]'))).toBe(6)
    expect(last(columns.get('total'))).toBe(9)
    expect(last(columns.get('chain[a]'))).toBe(6)
  })
})
