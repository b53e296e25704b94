import { describe, expect, it } from 'vitest'
import { stepDecimals, tellFixed, tellNumber, tellRange, tellShare } from './tell-number.ts'

describe('numbers', () => {
  it('keep two figures, or whole numbers where they are larger', () => {
    expect([0, 0.0432, 0.43, 2.71, 27.4, 1364.2, 1234567].map(tellNumber)).toEqual([
      '0',
      '0.043',
      '0.43',
      '2.7',
      '27',
      '1,364',
      '1,234,567',
    ])
  })

  it('have a true minus, but not before zero', () => {
    expect(tellFixed(-1.25, 1)).toBe('−1.3')
    expect(tellFixed(-0.01, 1)).toBe('0.0')
    expect(tellNumber(Number.NaN)).toBe('not known')
  })

  it('have as many decimals as their step', () => {
    expect([1, 0.5, 0.25, 0.1, 20, 0].map(stepDecimals)).toEqual([0, 1, 1, 1, 0, 0])
  })

  it('have the same decimals where they stand together', () => {
    expect(tellRange(0.094, 0.19)).toBe('0.09 to 0.19')
    expect(tellRange(950, 1234)).toBe('950 to 1,234')
    expect(tellRange(0.101, 0.102)).toBe('0.10')
  })

  it('tell shares of runs in tenths', () => {
    expect([0.64, 0.94, 0.96, 1].map(tellShare)).toEqual([
      '6 in 10 runs',
      '9 in 10 runs',
      'nearly all runs',
      'all runs',
    ])
  })
})
