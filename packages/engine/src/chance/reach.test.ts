import { describe, expect, it } from 'vitest'
import { mayLieBetween, reachOf } from './reach.ts'

const noDensity = { xs: [], ys: [] }

describe('what a draw can be', () => {
  it('lies between bounds, or never does', () => {
    const normal = reachOf('normal', [], noDensity)
    expect(mayLieBetween(normal, [5, 2], [17, 20])).toBe(true)
    expect(mayLieBetween(normal, [5, 2], [19, 20])).toBe(false)
    expect(mayLieBetween(normal, [5, -2], [-Infinity, Infinity])).toBe(true)
    expect(mayLieBetween(normal, [5, 0], [4, 6])).toBe(true)
    expect(mayLieBetween(normal, [5, 0], [6, 7])).toBe(false)
    expect(mayLieBetween(normal, [5, 2], [7, 4])).toBe(false)
    expect(mayLieBetween(normal, [NaN, 2], [0, 9])).toBe(false)
  })

  it('follows the parameters and the density', () => {
    expect(reachOf('triangular', [2, 3, 7], noDensity)).toEqual([2, 7])
    expect(reachOf('density', [], { xs: [1, 4], ys: [1, 1] })).toEqual([1, 4])
    expect(mayLieBetween(reachOf('gamma', [2], noDensity), [0, -1], [1, 2])).toBe(false)
    expect(mayLieBetween(reachOf('gamma', [2], noDensity), [0, -1], [-9, 2])).toBe(true)
  })
})
