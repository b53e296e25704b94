import { describe, expect, it } from 'vitest'
import { logLikelihood, logLikelihoodOf } from './log-likelihood.ts'
import type { Observation, RecordError } from './observation.ts'
import { recordSpread } from './record-spread.ts'

function observe(value: number, error: RecordError, years = 1): Observation {
  return { output: 'Count', start: 0, end: years, reading: 'rate', value, error }
}

const normal: RecordError = { kind: 'normal', spread: 2 }

describe('logLikelihoodOf', () => {
  it('is the normal density by hand', () => {
    // ln(1 / (2 sqrt(2 pi))) - 3^2 / (2 * 2^2)
    expect(logLikelihoodOf(observe(10, normal), 7)).toBeCloseTo(-0.918938533 - 0.693147181 - 1.125)
  })

  it('compares logarithms where the error is a share, with the floor on both sides', () => {
    const error: RecordError = { kind: 'lognormal', spread: 0.1, floor: 5 }
    const distance = Math.log(15 / 20) / 0.1
    expect(logLikelihoodOf(observe(10, error), 15)).toBeCloseTo(
      -0.5 * distance ** 2 - Math.log(0.1 * Math.sqrt(2 * Math.PI)),
    )
  })

  it('is Poisson for counts, up to the factorial', () => {
    const error: RecordError = { kind: 'count', dispersion: 1 }
    expect(logLikelihoodOf(observe(3, error), 2)).toBeCloseTo(3 * Math.log(2) - 2)
  })

  it('counts over the whole span when a yearly mean covers several years', () => {
    const error: RecordError = { kind: 'count', dispersion: 1 }
    expect(logLikelihoodOf(observe(3, error, 4), 2)).toBeCloseTo(12 * Math.log(8) - 8)
  })

  it('spreads counts wider with a dispersion, and peaks at the same mean', () => {
    const wide: RecordError = { kind: 'count', dispersion: 4 }
    const at = (mean: number): number => logLikelihoodOf(observe(8, wide), mean)
    const gain = at(8) - at(16)
    const poisson: RecordError = { kind: 'count', dispersion: 1 }
    const sharp = logLikelihoodOf(observe(8, poisson), 8) - logLikelihoodOf(observe(8, poisson), 16)
    expect(gain).toBeGreaterThan(0)
    expect(gain).toBeLessThan(sharp)
  })

  it('matches the negative binomial worked by hand', () => {
    // mean 2, dispersion 2: size 2, p = 1/2; P(1) = 2 * (1/2)^2 * (1/2) = 1/4, over 1! = 1.
    const error: RecordError = { kind: 'count', dispersion: 2 }
    expect(logLikelihoodOf(observe(1, error), 2)).toBeCloseTo(Math.log(1 / 4))
  })

  it('gives no likelihood to what is no number', () => {
    expect(logLikelihoodOf(observe(1, normal), NaN)).toBe(-Infinity)
    expect(logLikelihoodOf(observe(1, normal), Infinity)).toBe(-Infinity)
    const error: RecordError = { kind: 'lognormal', spread: 1, floor: 0 }
    expect(logLikelihoodOf(observe(1, error), -1)).toBe(-Infinity)
  })
})

describe('logLikelihood', () => {
  it('adds up over observations and outputs', () => {
    const times = Float64Array.of(0, 1)
    const columns = new Map([['Count', Float64Array.of(7, 7)]])
    const one = logLikelihoodOf(observe(10, normal), 7)
    expect(logLikelihood([observe(10, normal), observe(10, normal)], times, columns)).toBeCloseTo(
      2 * one,
    )
  })

  it('is impossible without the output', () => {
    expect(logLikelihood([observe(1, normal)], Float64Array.of(0, 1), new Map())).toBe(-Infinity)
  })
})

describe('recordSpread', () => {
  it('adds the range of the sources and doubt by confidence as independent errors', () => {
    const range = 10 / 1.645
    expect(recordSpread({ value: 100, low: 95, high: 115, confidence: 'medium' })).toBeCloseTo(
      Math.hypot(range, 2),
    )
  })

  it('doubts a figure of low confidence more', () => {
    const figure = { value: 50, low: undefined, high: undefined }
    expect(recordSpread({ ...figure, confidence: 'low' })).toBeGreaterThan(
      recordSpread({ ...figure, confidence: 'high' }),
    )
  })
})

describe('a bound', () => {
  const bounded = (error: RecordError, bound: 'at least' | 'at most', value = 10): Observation => ({
    ...observe(value, error),
    bound,
  })

  it('has the chance of all that lies on its side', () => {
    // Phi(1.5) of a standard normal table.
    expect(logLikelihoodOf(bounded(normal, 'at least'), 13)).toBeCloseTo(Math.log(0.9331928), 6)
    expect(logLikelihoodOf(bounded(normal, 'at most'), 13)).toBeCloseTo(Math.log(0.0668072), 6)
  })

  it('asks the logarithms where the error is a share, with the floor on both sides', () => {
    const error: RecordError = { kind: 'lognormal', spread: Math.log(2), floor: 5 }
    // ln(30/15) is one deviation: Phi(1).
    expect(logLikelihoodOf(bounded(error, 'at least'), 25)).toBeCloseTo(Math.log(0.8413447), 6)
  })

  it('counts the value itself on both sides: Poisson by hand', () => {
    const error: RecordError = { kind: 'count', dispersion: 1 }
    const none = Math.exp(-2)
    const atMostOne = none * (1 + 2)
    expect(logLikelihoodOf(bounded(error, 'at most', 1), 2)).toBeCloseTo(Math.log(atMostOne), 12)
    expect(logLikelihoodOf(bounded(error, 'at least', 1), 2)).toBeCloseTo(Math.log(1 - none), 12)
  })

  it('stays finite for counts far beyond what is expected, and for large ones', () => {
    const error: RecordError = { kind: 'count', dispersion: 1 }
    // Nearly all of the chance of ten or more is that of ten: exp(-m) m^10 / 10!.
    const ten = 10 * Math.log(1e-2) - 1e-2 - Math.log(3_628_800)
    expect(logLikelihoodOf(bounded(error, 'at least', 10), 1e-2)).toBeCloseTo(ten, 2)
    expect(logLikelihoodOf(bounded(error, 'at least', 5000), 5000)).toBeCloseTo(Math.log(0.5), 1)
  })

  it('counts with a dispersion as a negative binomial: size 2, chance of none (1/2)^2', () => {
    const error: RecordError = { kind: 'count', dispersion: 2 }
    expect(logLikelihoodOf(bounded(error, 'at most', 0), 2)).toBeCloseTo(2 * Math.log(0.5), 12)
  })

  it('stays finite and falls without a jump far beyond it', () => {
    const at = (prediction: number): number =>
      logLikelihoodOf(bounded({ kind: 'normal', spread: 1 }, 'at least', 0), prediction)
    expect(at(-20.001)).toBeCloseTo(at(-19.999) - 0.002 * 20.05, 3)
    expect(at(-100)).toBeGreaterThan(-5010)
    expect(at(-100)).toBeLessThan(-5000)
  })
})
