/** Money over time, against sums worked by hand. */
import { describe, expect, it } from 'vitest'
import { auxiliary, binary, call, input, model, type Written } from '../../testing/build-model.ts'
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

describe('straight-line depreciation', () => {
  it('writes off what is spent in equal parts, the first at once', () => {
    // 8 a year in the years 1 and 2, over 4 years: 2, then 4, and so on as each ends.
    const spending = binary(call('VENSIM_PULSE', 1, 2), '*', 8)
    const value = call('DEPRECIATE_STRAIGHTLINE', spending, 4, 1, 0)
    expect(seriesWith(value, 7)).toEqual([0, 2, 4, 4, 4, 2, 0, 0])
  })

  it('lumps what is spent in a fiscal period', () => {
    // Steps of 1, periods of 2, a lifetime of 4: half of 8 at once, half in the next period, 2 a step.
    const spending = binary(call('VENSIM_PULSE', 0, 1), '*', 8)
    const value = call('DEPRECIATE_STRAIGHTLINE', spending, 4, 2, 0)
    expect(seriesWith(value, 5)).toEqual([4, 0, 2, 2, 0, 0])
  })

  it('stays where it was while as much is spent as before', () => {
    expect(seriesWith(call('DEPRECIATE_STRAIGHTLINE', 5, 3, 1, 5), 4)).toEqual([5, 5, 5, 5, 5])
  })

  it('counts by the step where a period is shorter, and is no number where it is none', () => {
    const by = (period: number): Written => call('DEPRECIATE_STRAIGHTLINE', 6, 2, period, 0)
    expect(seriesWith(by(1e-9))).toEqual(seriesWith(by(1)))
    expect(seriesWith(by(0))).toEqual([NaN, NaN, NaN, NaN])
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
