/** Selection against sorting. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selectionSpace, selectQuantiles } from './select-quantiles.ts'

const levels = [0, 0.05, 0.25, 0.5, 0.5, 0.75, 0.95, 1]

function bySorting(sample: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(sample).sort()
  return levels.map((level) => {
    const position = (sorted.length - 1) * level
    const below = sorted[Math.floor(position)] ?? NaN
    const above = sorted[Math.ceil(position)] ?? NaN
    const share = position - Math.floor(position)
    return share === 0 ? below : below + share * (above - below)
  })
}

function select(sample: readonly number[]): readonly number[] {
  const space = selectionSpace(sample.length)
  space.values.set(sample)
  const values = new Float64Array(levels.length)
  const [least, most] = [Math.min(...sample), Math.max(...sample)]
  const into = { values, start: 0, stride: 1 }
  selectQuantiles(space, { count: sample.length, least, most }, levels, into)
  return [...values]
}

/** Adding 0 makes -0 and 0 one: their order is of no interest. */
const plain = (values: readonly number[]): readonly number[] => values.map((value) => value + 0)

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e150, max: 1e150 })
const samples = fc.oneof(
  fc.array(finite, { minLength: 1, maxLength: 300 }),
  fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 300 }),
  fc.array(fc.constantFrom(1, 1 + Number.EPSILON, 1e9), { minLength: 1, maxLength: 200 }),
)

describe('selectQuantiles', () => {
  it('gives the same numbers as sorting, for any sample', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        expect(plain(select(sample))).toEqual(plain(bySorting(sample)))
      }),
      { seed: 7, numRuns: 400 },
    )
  })

  it('is ordered as its levels are', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const values = select(sample)
        expect([...values].sort((left, right) => left - right)).toEqual(values)
      }),
      { seed: 8, numRuns: 200 },
    )
  })

  it('has no number for an empty sample', () => {
    expect(select([])).toEqual(levels.map(() => NaN))
  })
})
