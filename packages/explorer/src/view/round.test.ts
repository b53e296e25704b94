import { expect, it } from 'vitest'
import { roundTo, stepFor, thinStepFor } from './round.ts'

it('keeps at least 400 parts of a range for thin lines, in steps of 1, 2 or 5', () => {
  expect([2, 1, 0.9, 4000, 0].map(thinStepFor)).toEqual([0.005, 0.002, 0.002, 10, 0])
})

it('keeps more for what is measured', () => {
  expect([2, 9.9].map(stepFor)).toEqual([0.001, 0.001])
})

it('prints rounded numbers short', () => {
  expect(String(roundTo(1.23456, 0.005))).toBe('1.235')
  expect(Object.is(roundTo(-0.0001, 0.001), 0)).toBe(true)
})
