import { expect, it } from 'vitest'
import { printDraws } from './print-draws.ts'

/** One column. */
const printed = (...values: readonly number[]): readonly string[] =>
  printDraws({
    names: ['Rate'],
    values: Float64Array.from(values),
    count: values.length,
  }).map(([cell]) => cell ?? '')

it('rounds draws to a hundredth of their spread', () => {
  expect(printed(1.23456, 3.34567, 5.45678)).toEqual(['1.23', '3.35', '5.46'])
  expect(printed(-812.34, 12.345, 903.1)).toEqual(['-812', '12', '903'])
})

it('keeps two digits of a draw near 0, so that none becomes 0', () => {
  expect(printed(0.000123, 1, 2)).toEqual(['0.00012', '1', '2'])
})

it('writes no more than four digits where draws hardly differ', () => {
  expect(printed(1956.1234, 1956.1235, 1956.1236)).toEqual(['1956', '1956', '1956'])
  expect(printed(0.1, 0.1)).toEqual(['0.1', '0.1'])
  expect(printed(0)).toEqual(['0'])
})
