import { describe, expect, it } from 'vitest'
import { readNumber } from './read-number.ts'

describe('readNumber', () => {
  it('reads points, commas and any minus', () => {
    expect([' 0.5 ', '0,5', '−2', '–2.5', '+3', '.5'].map(readNumber)).toEqual([
      0.5, 0.5, -2, -2.5, 3, 0.5,
    ])
  })

  it('takes nothing else for a number', () => {
    for (const text of ['', 'often', '1 2', '1e9', '0x10', 'Infinity', '1,000,5', '<b>']) {
      expect(readNumber(text)).toBeNaN()
    }
  })
})
