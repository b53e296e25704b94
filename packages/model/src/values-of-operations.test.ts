import { expect, it } from 'vitest'
import { functions } from './values-of-operations.ts'

it.each([
  [-10, 3, -1, -9],
  [10, -3, 1, 10],
])('MODULO and QUANTUM of %d and %d, as in a run', (value, step, rest, multiple) => {
  expect(functions.MODULO?.(value, step)).toBe(rest)
  expect(functions.QUANTUM?.(value, step)).toBe(multiple)
})
