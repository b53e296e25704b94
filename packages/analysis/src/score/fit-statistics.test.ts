import { describe, expect, it } from 'vitest'
import { fitStatistics, maeOf } from './fit-statistics.ts'

describe('fitStatistics', () => {
  it('gives what is worked by hand', () => {
    // Errors -1, 0, -2, 1; record 2, 2, 5, 3 with mean 3 and squares about it 1 + 1 + 4 + 0.
    const found = fitStatistics([1, 2, 3, 4], [2, 2, 5, 3])
    expect(found.points).toBe(4)
    expect(found.rmse).toBeCloseTo(Math.sqrt(1.5), 12)
    expect(found.r2).toBeCloseTo(1 - 6 / 6, 12)
    expect(found.mape).toBeCloseTo((100 * (1 / 2 + 0 + 2 / 5 + 1 / 3)) / 4, 12)
  })

  it('splits the squared error as Theil does', () => {
    // Means 2.5 and 3, standard deviations sqrt(1.25) and sqrt(1.5): 0.25 / 1.5 is bias, and so on.
    const { theil } = fitStatistics([1, 2, 3, 4], [2, 2, 5, 3])
    expect(theil?.bias).toBeCloseTo(0.166667, 6)
    expect(theil?.variance).toBeCloseTo(0.007591, 6)
    expect(theil?.covariance).toBeCloseTo(0.825742, 6)
  })

  it('calls a shifted record all bias, a stretched one all variance', () => {
    expect(fitStatistics([3, 4, 5], [1, 2, 3]).theil?.bias).toBeCloseTo(1, 12)
    expect(fitStatistics([-2, 0, 2], [-1, 0, 1]).theil?.variance).toBeCloseTo(1, 12)
  })

  it('has shares that add up to 1, also where the record does not vary', () => {
    const shares = Object.values(fitStatistics([1, 2, 6], [2, 2, 2]).theil ?? {}) as number[]
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  it('leaves what is not defined undefined', () => {
    expect(fitStatistics([], [])).toEqual({ points: 0 })
    expect(fitStatistics([1, 2], [0, 0])).toMatchObject({ r2: undefined, mape: undefined })
    expect(fitStatistics([1, 2], [1, 2])).toMatchObject({ r2: 1, rmse: 0, theil: undefined })
  })

  it('leaves figures of 0 out of the percentage', () => {
    expect(fitStatistics([1, 3], [0, 2]).mape).toBe(50)
  })

  it('takes the size of a negative figure', () => {
    expect(fitStatistics([-1, 3], [-2, 2]).mape).toBe(50)
  })
})

describe('maeOf', () => {
  it('is the mean of the distances', () => {
    expect(maeOf([1, 5], [2, 2])).toBe(2)
    expect(maeOf([], [])).toBeUndefined()
  })
})
