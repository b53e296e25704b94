import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDraws, writeDraws } from './draws-file.ts'

/** What a page reads of what a site wrote. */
const sent = (draws: Parameters<typeof writeDraws>[0]): unknown =>
  readDraws(JSON.parse(JSON.stringify(writeDraws(draws))) as ReturnType<typeof writeDraws>)

it('holds draws by variable, all leading digits first, and gives them back as they were', () => {
  const draws = {
    names: ['a', 'b'],
    count: 3,
    values: Float64Array.of(0.11, 10, 0.2, 25, 0.34, 130),
  }
  expect(writeDraws(draws).columns).toEqual([
    { places: 2, lowest: 11, digits: '002093' },
    { places: 0, lowest: 10, digits: '001012050' },
  ])
  expect(sent(draws)).toEqual(draws)
})

it('holds as they are what no few decimal places say', () => {
  const draws = { names: ['a'], count: 2, values: Float64Array.of(1 / 3, 1e300) }
  expect(writeDraws(draws).columns).toEqual([[1 / 3, 1e300]])
  expect(sent(draws)).toEqual(draws)
})

it('holds one draw that sets nothing', () => {
  const draws = { names: [], count: 1, values: new Float64Array() }
  expect(sent(draws)).toEqual(draws)
})

it('gives back every decimal of six digits, and any other number, to the last bit', () => {
  const decimal = fc
    .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: -3, max: 9 }))
    .map(([digits, places]) => Number(`${digits}e${-places}`))
  const columns = fc.oneof(
    fc.array(decimal, { minLength: 1, maxLength: 20 }),
    fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 20 }),
  )
  fc.assert(
    fc.property(columns, (own) => {
      // JSON has no minus zero.
      const values = Float64Array.from(own, (value) => value + 0)
      const { values: read } = sent({ names: ['a'], count: own.length, values }) as {
        values: Float64Array
      }
      expect([...read].every((value, at) => Object.is(value, values[at]))).toBe(true)
    }),
    { seed: 1956, numRuns: 300 },
  )
})
