import { describe, expect, it } from 'vitest'
import { ENGLISH, RUSSIAN } from '../words/words-fixture.ts'
import { stepDecimals, tellNumber, tellRange, tellShare } from './tell-number.ts'

describe('numbers', () => {
  it('keep two figures, or whole numbers where they are larger', () => {
    const told = [0, 0.0432, 0.43, 2.71, 27.4, 1364.2, 1234567].map((value) =>
      tellNumber(value, ENGLISH),
    )
    expect(told).toEqual(['0', '0.043', '0.43', '2.7', '27', '1,364', '1,234,567'])
  })

  it('have a true minus, and say what is not known', () => {
    expect(tellNumber(-1.25, ENGLISH)).toBe('−1.3')
    expect(tellNumber(Number.NaN, ENGLISH)).toBe('not known')
    expect(tellNumber(Number.NaN, RUSSIAN)).toBe('неизвестно')
  })

  it('have as many decimals as their step', () => {
    expect([1, 0.5, 0.25, 0.1, 20, 0].map(stepDecimals)).toEqual([0, 1, 1, 1, 0, 0])
  })

  it('have the same decimals where they stand together', () => {
    expect(tellRange(0.094, 0.19, ENGLISH)).toBe('0.09 to 0.19')
    expect(tellRange(950, 1234, ENGLISH)).toBe('950 to 1,234')
    expect(tellRange(0.101, 0.102, ENGLISH)).toBe('0.10')
  })

  it('have the comma and the thin space of Russian', () => {
    expect(tellRange(0.094, 0.19, RUSSIAN)).toBe('0,09–0,19')
    expect(tellRange(-1.44, -1.3, RUSSIAN)).toBe('от −1,4 до −1,3')
    expect(tellNumber(1234567, RUSSIAN)).toBe('1\u202f234\u202f567')
  })

  it('tell shares of runs in tenths', () => {
    const shares = [0.64, 0.94, 0.96, 1]
    expect(shares.map((share) => tellShare(share, ENGLISH))).toEqual([
      '6 in 10 runs',
      '9 in 10 runs',
      'nearly all runs',
      'all runs',
    ])
    expect(shares.map((share) => tellShare(share, RUSSIAN))).toEqual([
      '6 из 10 прогонов',
      '9 из 10 прогонов',
      'почти все прогоны',
      'все прогоны',
    ])
  })
})
