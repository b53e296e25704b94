import { describe, expect, it } from 'vitest'
import { choleskyRoot } from './cholesky-root.ts'

describe('choleskyRoot', () => {
  it('gives the root worked by hand', () => {
    // [[4, 2], [2, 5]] = L L' with L = [[2, 0], [1, 2]]
    expect([...choleskyRoot(Float64Array.of(4, 2, 2, 5), 2)]).toEqual([2, 0, 1, 2])
  })
})
