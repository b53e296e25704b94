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

it('keeps what tells draws apart, however far from 0 they lie', () => {
  expect(printed(1959.1234, 1959.4321, 1960.2345)).toEqual(['1959.123', '1959.432', '1960.235'])
})

it('writes draws that are all the same as they are', () => {
  expect(printed(0.1, 0.1)).toEqual(['0.1', '0.1'])
  expect(printed(0)).toEqual(['0'])
})
