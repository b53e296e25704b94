import { createStream, drawNormal } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { evidenceRatio } from './evidence-ratio.ts'

describe('evidenceRatio', () => {
  it('is the mean of ratios, with an error that a longer run would have less of', () => {
    const stream = createStream(4, 'ratios')
    // exp(0.4 x) has the mean exp(0.08) and the relative variance exp(0.16) - 1.
    const logs = Float64Array.from({ length: 4000 }, () => 0.4 * drawNormal(stream))
    const { log, standardError } = evidenceRatio(logs, 1000)
    expect(Math.abs(log - 0.08)).toBeLessThan(0.03)
    expect(standardError / Math.sqrt(Math.expm1(0.16) / 1000)).toBeCloseTo(1, 1)
  })

  it('says that a rival which no draw allows has no evidence', () => {
    const { log, standardError } = evidenceRatio(new Float64Array(50).fill(-Infinity), 50)
    expect([log, standardError]).toEqual([-Infinity, 0])
  })
})
