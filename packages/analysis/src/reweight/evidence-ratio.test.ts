import { createStream, drawNormal } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { evidenceRatio } from './evidence-ratio.ts'

describe('evidenceRatio', () => {
  it('is the mean of ratios', () => {
    const stream = createStream(4, 'ratios')
    // exp(0.4 x) has the mean exp(0.08).
    const logs = Float64Array.from({ length: 4000 }, () => 0.4 * drawNormal(stream))
    expect(Math.abs(evidenceRatio(logs).log - 0.08)).toBeLessThan(0.03)
  })

  it('says that a rival which no draw allows has no evidence', () => {
    expect(evidenceRatio(new Float64Array(50).fill(-Infinity)).log).toBe(-Infinity)
  })
})
