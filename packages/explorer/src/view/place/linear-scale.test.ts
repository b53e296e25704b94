import { expect, it } from 'vitest'
import { linearScale } from './linear-scale.ts'

it('takes ends to ends and goes on beyond them, in either direction', () => {
  const y = linearScale([0, 4], [100, 20])
  expect([0, 1, 4, 5, -1].map(y)).toEqual([100, 80, 20, 0, 120])
})
