import { createStream, drawNormal } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { normalizeWeights } from '../narrow/weights.ts'
import { lineageError } from './lineage-error.ts'

const count = 500
const own = Array.from({ length: count }, (_, row) => row)
const equal = new Float64Array(count).fill(1 / count)

/** Root mean square of the error told of the mean of exp(0.4 x) over many chains x of standard normals. */
function toldOf(correlation: number): number {
  const stream = createStream(3, 'lines of descent')
  const squares = Array.from({ length: 200 }, () => {
    let state = drawNormal(stream)
    const logs = Float64Array.from({ length: count }, () => {
      state = correlation * state + Math.sqrt(1 - correlation ** 2) * drawNormal(stream)
      return 0.4 * state
    })
    return lineageError({ weights: normalizeWeights(logs), ancestors: own, count }) ** 2
  })
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length)
}

describe('lineageError', () => {
  it.each([0, 0.5])('is that of the mean of states of a chain: correlation %s', (correlation) => {
    // Of lognormal states lag k apart the relative covariance is exp(0.16 rho^k) - 1.
    const lags = Array.from({ length: 50 }, (_, lag) => Math.expm1(0.16 * correlation ** lag))
    const sum = lags.reduce((whole, one, lag) => whole + (lag === 0 ? one : 2 * one), 0)
    expect(toldOf(correlation) / Math.sqrt(sum / count)).toBeCloseTo(1, 1)
  })

  it('counts rows that descend from one draw as one', () => {
    // Half of the draws are left, with two rows each, block after block none or all: (1 - 2 / 25) or 1 is left.
    const ancestors = own.map((row) => (Math.floor(row / 20) % 2 === 0 ? row : row - 20))
    const shares = Array.from({ length: 25 }, (_, at) =>
      at % 2 === 1 ? 1 : at === 24 ? 1 - 1 / 25 : 1 - 2 / 25,
    )
    const logs = shares.map(Math.log)
    const mean = logs.reduce((whole, log) => whole + log, 0) / 25
    const squares = logs.reduce((whole, log) => whole + (log - mean) ** 2, 0)
    const known = Math.sqrt((24 / 25) * squares)
    expect(lineageError({ weights: equal, ancestors, count })).toBeCloseTo(known, 12)
    expect(lineageError({ weights: equal, ancestors: own, count })).toBeCloseTo(0, 12)
  })

  it('cannot be told where all rows come from one block', () => {
    const ancestors = own.map((row) => row % 20)
    expect(lineageError({ weights: equal, ancestors, count })).toBe(Infinity)
  })

  it('is none where all weigh alike, though blocks are not equally large', () => {
    const [few, weights] = [own.slice(0, 30), new Float64Array(30).fill(1 / 30)]
    expect(lineageError({ weights, ancestors: few, count: 30 })).toBeCloseTo(0, 12)
  })

  it('takes each draw for a block where there are few', () => {
    // Two draws, three quarters and a quarter: the logarithms without one are those of 1/2 and of 3/2.
    const weights = Float64Array.of(0.75, 0.25)
    const half = Math.log(3) / 2
    expect(lineageError({ weights, ancestors: [0, 1], count: 2 })).toBeCloseTo(half, 12)
  })
})
