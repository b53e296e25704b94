import { describe, expect, it } from 'vitest'
import { faultsOfPrior, priorQuantile, priorShare, type Prior } from './prior.ts'

const priorForms = ['lognormal', 'normal', 'logitnormal', 'uniform'] as const
const unit: Prior = { form: 'normal', centre: 0, spread: 1 }

describe('priorQuantile', () => {
  it('gives the centre as the median of every form', () => {
    for (const form of priorForms) {
      expect(priorQuantile({ form, centre: 0.4, spread: 0.3 }, 0.5)).toBeCloseTo(0.4, 12)
    }
  })

  it('reads the spread of a lognormal as the deviation of its logarithm', () => {
    const prior: Prior = { form: 'lognormal', centre: 10, spread: 0.5 }
    expect(priorQuantile(prior, 0.8413447461)).toBeCloseTo(10 * Math.exp(0.5), 6)
  })

  it('reads the spread of a share as the deviation of its log odds', () => {
    const prior: Prior = { form: 'logitnormal', centre: 0.5, spread: 1 }
    expect(priorQuantile(prior, 0.8413447461)).toBeCloseTo(1 / (1 + Math.exp(-1)), 8)
  })

  it('reads the spread of a uniform prior as half its width', () => {
    const prior: Prior = { form: 'uniform', centre: 3, spread: 2 }
    expect([0.25, 0.75].map((share) => priorQuantile(prior, share))).toEqual([2, 4])
  })

  it('cuts at the limits and keeps the shape between them', () => {
    const prior: Prior = { ...unit, low: 0 }
    expect(priorQuantile(prior, 1e-9)).toBeGreaterThanOrEqual(0)
    // The median of half a normal distribution is the upper quartile of the whole.
    expect(priorQuantile(prior, 0.5)).toBeCloseTo(0.6744897501960817, 9)
  })

  it('never leaves the limits, whatever rounding does', () => {
    const prior: Prior = { ...unit, low: -0.5, high: 0.5 }
    for (const share of [1e-16, 0.5, 1 - 1e-16]) {
      expect(Math.abs(priorQuantile(prior, share))).toBeLessThanOrEqual(0.5)
    }
  })
})

describe('priorShare', () => {
  it('undoes the quantile of every form, cut or not', () => {
    for (const form of priorForms) {
      for (const limits of [{}, { low: 0.2, high: 0.55 }]) {
        const prior: Prior = { form, centre: 0.4, spread: 0.3, ...limits }
        expect(priorShare(prior, priorQuantile(prior, 0.2))).toBeCloseTo(0.2, 9)
      }
    }
  })

  it('is 0 below a size and 1 above a share that cannot be', () => {
    expect(priorShare({ form: 'lognormal', centre: 1, spread: 1 }, -1)).toBe(0)
    expect(priorShare({ form: 'logitnormal', centre: 0.5, spread: 1 }, 2)).toBe(1)
  })
})

describe('faultsOfPrior', () => {
  it('finds none in a sound prior', () => {
    expect(faultsOfPrior(unit)).toEqual([])
  })

  it('tells every fault at once', () => {
    expect(
      faultsOfPrior({ form: 'lognormal', centre: -1, spread: 0, low: 2, high: 1 }),
    ).toHaveLength(3)
    expect(faultsOfPrior({ form: 'logitnormal', centre: 1.2, spread: 1 })).toHaveLength(1)
  })

  it('says once that the ends of a uniform prior are the wrong way round', () => {
    const prior: Prior = { form: 'uniform', centre: 0.02, spread: -0.01, low: 0.03, high: 0.01 }
    expect(faultsOfPrior(prior)).toEqual(['the low limit must lie below the high one'])
  })
})
