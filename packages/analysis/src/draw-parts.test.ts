import { expect, it } from 'vitest'
import { columnsOf, takeDraws } from './draw-parts.ts'

const draws = { names: ['a', 'b'], values: Float64Array.of(1, 10, 2, 20, 3, 30), count: 3 }

it('takes draws apart by their columns', () => {
  expect(columnsOf(draws).map((column) => [...column])).toEqual([
    [1, 2, 3],
    [10, 20, 30],
  ])
})

it('takes rows in the order given, one of them twice', () => {
  const { names, values, count } = takeDraws(draws, [2, 0, 2])
  expect([names, [...values], count]).toEqual([['a', 'b'], [3, 30, 1, 10, 3, 30], 3])
})
