import { normalQuantile } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { crpsOfSample } from './crps.ts'

describe('crpsOfSample', () => {
  it('gives what is worked by hand', () => {
    // Distances from 3: 2, 1, 1, 4, mean 2. Pairs of 1, 2, 4, 7: 1, 3, 6, 2, 5, 3, mean 10 / 3.
    expect(crpsOfSample(Float64Array.of(7, 1, 4, 2), 3)).toBeCloseTo(2 - 10 / 3 / 2, 12)
  })

  it('is the distance of a single number', () => {
    expect(crpsOfSample(Float64Array.of(5), 3)).toBe(2)
  })

  it.each([
    [0, 0.23369497725510913],
    [1.5, 0.994424004],
  ])('nears the closed form of a standard normal at %d', (value, known) => {
    const count = 20_000
    const sample = Float64Array.from({ length: count }, (_, draw) =>
      normalQuantile((draw + 0.5) / count),
    )
    expect(crpsOfSample(sample, value)).toBeCloseTo(known, 3)
  })

  it('does not reorder the sample that it is given', () => {
    const sample = Float64Array.of(3, 1, 2)
    crpsOfSample(sample, 2)
    expect([...sample]).toEqual([3, 1, 2])
  })
})
