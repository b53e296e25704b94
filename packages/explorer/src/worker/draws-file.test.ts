import { expect, it } from 'vitest'
import { readDraws, writeDraws } from './draws-file.ts'

it('holds draws by variable, and gives them back as they were', () => {
  const draws = { names: ['a', 'b'], count: 3, values: Float64Array.of(1, 10, 2, 20, 3, 30) }
  expect(writeDraws(draws).columns).toEqual([1, 2, 3, 10, 20, 30])
  expect(readDraws(writeDraws(draws))).toEqual(draws)
})

it('holds one draw that sets nothing', () => {
  const draws = { names: [], count: 1, values: new Float64Array() }
  expect(readDraws(writeDraws(draws))).toEqual(draws)
})
