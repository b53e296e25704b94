import { expect, it } from 'vitest'
import { parseNumber } from './parse-number.ts'

it('reads plain decimals, and takes what no number can hold for none', () => {
  expect(['-1250.5', '3e6', '.5'].map(parseNumber)).toEqual([-1250.5, 3e6, 0.5])
  expect(['1e999', '-1e999', '1,5', ''].map(parseNumber)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
