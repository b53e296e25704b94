import { createStream } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { effectiveSample, nextExponent, normalizeWeights, resample } from './weights.ts'

describe('normalizeWeights', () => {
  it('adds up to 1 and keeps ratios, however large the logarithms', () => {
    const weights = normalizeWeights(Float64Array.of(-5000, -5000 + Math.log(3)))
    expect([...weights]).toEqual([expect.closeTo(0.25), expect.closeTo(0.75)])
  })

  it('treats all alike where none is possible', () => {
    expect([...normalizeWeights(Float64Array.of(-Infinity, -Infinity))]).toEqual([0.5, 0.5])
  })
})

describe('effectiveSample', () => {
  it('is the number of draws when all count alike, and 1 when one counts', () => {
    expect(effectiveSample(Float64Array.of(0.25, 0.25, 0.25, 0.25))).toBe(4)
    expect(effectiveSample(Float64Array.of(1, 0, 0, 0))).toBe(1)
  })
})

describe('resample', () => {
  it('takes each draw as often as its weight says, within one', () => {
    const weights = Float64Array.of(0.5, 0.3, 0.2, 0, 0, 0, 0, 0, 0, 0)
    const rows = resample(weights, createStream(5))
    const times = [0, 1, 2, 3].map((row) => rows.filter((chosen) => chosen === row).length)
    expect(times).toEqual([5, 3, 2, 0])
  })
})

describe('nextExponent', () => {
  const logs = Float64Array.from({ length: 100 }, (_, row) => -row)

  it('halves the worth of the population', () => {
    const to = nextExponent(logs, 0, 0.5)
    const worth = effectiveSample(normalizeWeights(logs.map((log) => to * log)))
    expect(worth).toBeCloseTo(50, 3)
  })

  it('goes to 1 when the rest costs little', () => {
    expect(
      nextExponent(
        logs.map((log) => log / 1e4),
        0.3,
        0.5,
      ),
    ).toBe(1)
  })

  it('always climbs, even when one draw outshines all others', () => {
    const one = Float64Array.from({ length: 100 }, (_, row) => (row === 0 ? 0 : -1e300))
    expect(nextExponent(one, 0.2, 0.5)).toBeGreaterThan(0.2)
  })
})
