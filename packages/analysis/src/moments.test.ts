import { expect, it } from 'vitest'
import { meanIfAny, meanOf, sampleVariance, varianceOf } from './moments.ts'

// Worked by hand: the squares about the mean of 5 are 9, 1, 1 and 9.
const values = [2, 4, 6, 8]

it('takes the mean, and tells where there is none', () => {
  expect(meanOf(values)).toBe(5)
  expect(meanIfAny(values)).toBe(5)
  expect(meanIfAny([])).toBeUndefined()
})

it('divides the squares by the values, or by one less for what they are a sample of', () => {
  expect(varianceOf(values)).toBe(5)
  expect(sampleVariance(values)).toBeCloseTo(20 / 3, 12)
})
