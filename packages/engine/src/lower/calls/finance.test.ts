/** Money over time, against sums worked by hand. */
import { describe, expect, it } from 'vitest'
import { auxiliary, call, input, model, type Written } from '../../testing/build-model.ts'
import { seriesOf } from '../../testing/series-of.ts'

function seriesWith(value: Written, stop = 3): readonly number[] {
  const parts = [input('rate', 0.01), auxiliary('value', value)]
  return seriesOf(model(parts, { time: { stop } }), 'value')
}

describe('a loan', () => {
  it('of 10000 at one per cent in 36 payments costs 332.14 each', () => {
    // Source: the example of isee help, "Financial builtins".
    expect(seriesWith(call('PMT', 'rate', 36, 10000, 0))[0]).toBeCloseTo(-332.14, 2)
  })

  it('is solved for each of its amounts', () => {
    const payment = -10000 * (0.01 / (1 - 1.01 ** -36))
    expect(seriesWith(call('FV', 'rate', 36, payment, 10000))[0]).toBeCloseTo(0, 6)
    expect(seriesWith(call('PV', 'rate', 36, payment, 0))[0]).toBeCloseTo(10000, 6)
  })

  it('without interest is paid in equal parts', () => {
    expect(seriesWith(call('PMT', 0, 4, 100, 20))[0]).toBe(-30)
    expect(seriesWith(call('FV', 0, 4, -30, 100))[0]).toBe(20)
  })
})

describe('the present value of a stream', () => {
  it('NPV discounts what is paid as each step begins', () => {
    // 100 a step at 25 %: 100, then 80 more, then 64, then 51.2; all doubled.
    const values = seriesWith(call('NPV', 100, 0.25, 0, 2))
    values.forEach((value, step) => {
      expect(value).toBeCloseTo([200, 360, 488, 590.4][step] ?? NaN, 9)
    })
  })

  it('NPVE discounts what is paid as each step ends', () => {
    const values = seriesWith(call('NPVE', 100, 0.25, 10, 1))
    values.forEach((value, step) => {
      expect(value).toBeCloseTo([90, 154, 205.2, 246.16][step] ?? NaN, 9)
    })
  })
})
