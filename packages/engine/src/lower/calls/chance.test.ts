/** Random functions of both languages, as a run draws them. */
import { describe, expect, it } from 'vitest'
import { compileBatch } from '../../compile-batch.ts'
import { placeOutputs } from '../../outputs.ts'
import { lower } from '../lower.ts'
import { run } from '../../run.ts'
import { auxiliary, binary, call, flow, input, model, stock } from '../../testing/build-model.ts'
import type { Written } from '../../testing/build-model.ts'
import { seriesOf } from '../../testing/series-of.ts'

function draw(value: Written, seed = 1, stop = 4000): readonly number[] {
  return seriesOf(model([auxiliary('value', value)], { time: { stop } }), 'value', seed)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

describe('a random function', () => {
  it('gives the same for the same seed, others for another', () => {
    const normal = call('NORMAL', 10, 2)
    expect(draw(normal, 1, 9)).toEqual(draw(normal, 1, 9))
    expect(draw(normal, 2, 9)).not.toEqual(draw(normal, 1, 9))
  })

  it('keeps its numbers from one release to the next', () => {
    expect(draw(call('RANDOM_UNIFORM', 0, 10, 0), 1, 2)).toMatchInlineSnapshot(`
      [
        9.22097217426458,
        0.1573275102996602,
        4.378524490166373,
      ]
    `)
  })

  it('draws numbers of its own at each call, also where two name one stream', () => {
    const same = binary(call('UNIFORM', 0, 1, 5), '-', call('UNIFORM', 0, 1, 5))
    expect(new Set(draw(same, 1, 9)).has(0)).toBe(false)
  })

  it('is held through a step of Runge-Kutta', () => {
    const parts = [
      stock('walk', 0, { inflows: ['move'] }),
      flow('move', call('RANDOM_UNIFORM', -1, 1, 0)),
    ]
    const at = (method: 'euler' | 'rk4') =>
      seriesOf(model(parts, { time: { stop: 8, method } }), 'walk')
    at('rk4').forEach((value, step) => {
      expect(value).toBeCloseTo(at('euler')[step] ?? NaN, 12)
    })
  })

  it('MONTECARLO comes so many times in a unit of time, whatever the step', () => {
    const parts = [auxiliary('value', call('MONTECARLO', 40))]
    const values = seriesOf(model(parts, { time: { stop: 1000, dt: 0.25 } }), 'value')
    expect(new Set(values)).toEqual(new Set([0, 1]))
    expect(Math.abs(mean(values) - 0.1)).toBeLessThan(0.02)
  })

  it('may stand in a start value', () => {
    const parts = [
      auxiliary('chance', call('UNIFORM', 0, 1)),
      stock('kept', 'chance'),
      auxiliary('difference', binary('kept', '-', 'chance')),
    ]
    expect(seriesOf(model(parts, { time: { stop: 1 } }), 'difference')[0]).toBe(0)
  })

  it('changes only by the time that Stella lets it have', () => {
    const values = seriesOf(
      model([auxiliary('value', call('UNIFORM', 0, 1, 0, 0, 1, 1))], {
        time: { stop: 2, dt: 0.25 },
      }),
      'value',
    )
    expect(new Set(values.slice(0, 4)).size).toBe(1)
    expect(new Set(values).size).toBe(3)
  })

  it('is truncated by drawing anew, and NaN where nothing lies between the bounds', () => {
    const values = draw(call('RANDOM_NORMAL', 0, 12, 10, 5, 0))
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...values)).toBeLessThanOrEqual(12)
    expect(new Set(values).size).toBe(values.length)
    expect(draw(call('RANDOM_UNIFORM', 5, 5, 0), 1, 1)).toEqual([5, 5])
    expect(draw(call('RANDOM_NORMAL', 30, 31, 0, 1, 0), 1, 1)).toEqual([NaN, NaN])
    expect(draw(call('RANDOM_NORMAL', 3, 3, 3, 1, 0), 1, 1)).toEqual([NaN, NaN])
    expect(draw(call('RANDOM_POISSON', 2, 2, 2, 0, 1, 0), 1, 1)).toEqual([2, 2])
  })

  it.each<readonly [string, Written, number]>([
    ['RANDOM EXPONENTIAL', call('RANDOM_EXPONENTIAL', 0, 1e9, 3, 2, 0), 5],
    ['RANDOM WEIBULL', call('RANDOM_WEIBULL', 0, 1e9, 1.5, 0, 4, 0), 4],
    ['RANDOM GAMMA', call('RANDOM_GAMMA', 0, 1e9, 3, 1, 2, 0), 7],
    ['RANDOM GAMMA below order 1', call('RANDOM_GAMMA', 0, 1e9, 0.2, 0, 1, 0), 1],
    ['RANDOM BETA', call('RANDOM_BETA', 0, 10, 2, 3, 0, 10, 0), 4],
    ['RANDOM BINOMIAL', call('RANDOM_BINOMIAL', 0, 99, 0.4, 20, 0, 1, 0), 8],
    ['RANDOM NEGATIVE BINOMIAL', call('RANDOM_NEGATIVE_BINOMIAL', 0, 1e9, 0.5, 3, 0, 1, 0), 6],
    ['RANDOM POISSON', call('RANDOM_POISSON', 0, 1e9, 4, 1, 2, 0), 9],
    ['RANDOM TRIANGULAR', call('RANDOM_TRIANGULAR', 0, 9, 1, 2, 6, 0), 3],
    ['RANDOM 0 1', call('RANDOM_0_1'), 0.5],
    ['EXPRND', call('EXPRND', 7), 7],
    ['LOGNORMAL', call('LOGNORMAL', 10, 2), 10],
    ['POISSON', call('POISSON', 6), 6],
    ['BINOMIAL', call('BINOMIAL', 20, 0.4), 8],
    ['GAMMA', call('GAMMA', 3, 2), 6],
    ['BETA', call('BETA', 2, 3), 0.4],
    ['LOGISTIC', call('LOGISTIC', 5, 1), 5],
    ['PARETO', call('PARETO', 4, 3), 4],
    ['TRIANGULAR', call('TRIANGULAR', 0, 3, 9), 4],
    ['WEIBULL', call('WEIBULL', 2, 2), Math.sqrt(Math.PI)],
  ])('%s has the mean of its arguments', (_, value, expected) => {
    expect(Math.abs(mean(draw(value)) / expected - 1)).toBeLessThan(0.06)
  })
})

describe('NOISE SEED', () => {
  const noisy = (stream: number) =>
    lower(
      model([input('noise_seed', 42), auxiliary('value', call('RANDOM_UNIFORM', 0, 1, stream))]),
    )
  const first = (stream: number, seed: number) =>
    run(noisy(stream), { inputs: { noise_seed: seed } }).columns.get('value')?.[0]

  it('changes the numbers of stream 0 and of no other', () => {
    expect(first(0, 42)).not.toBe(first(0, 43))
    expect(first(3, 42)).toBe(first(3, 43))
  })
})

describe('a draw of an ensemble', () => {
  it.each(['interpreter', 'javascript', 'wasm'] as const)(
    'is the same in whatever block of draws the %s meets it',
    (backEnd) => {
      const program = lower(
        model([auxiliary('value', call('NORMAL', 0, 1))], { time: { stop: 3 } }),
      )
      const batch = compileBatch(backEnd, {
        program,
        varying: [],
        outputs: placeOutputs(program, ['value']),
      })
      const valuesOf = (firstDraw: number, count: number) => {
        const block = { inputs: [], draws: new Float64Array(), count, firstDraw, seed: 4 }
        const { values, stride } = batch.run(block)
        return Array.from({ length: count }, (_, draw) =>
          [0, 1, 2, 3].map((save) => values[save * stride + draw]),
        )
      }
      const all = valuesOf(0, 7)
      expect(valuesOf(3, 2)).toEqual(all.slice(3, 5))
      expect(new Set(all.flat()).size).toBe(28)
    },
  )
})
