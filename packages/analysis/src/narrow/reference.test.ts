import { createStream } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { choleskyRoot, drawStep, fitReference, squaredDistance } from './reference.ts'

describe('choleskyRoot', () => {
  it('gives the root worked by hand', () => {
    // [[4, 2], [2, 5]] = L L' with L = [[2, 0], [1, 2]]
    expect([...choleskyRoot(Float64Array.of(4, 2, 2, 5), 2)]).toEqual([2, 0, 1, 2])
  })
})

describe('fitReference', () => {
  it('finds mean and spread of weighted points', () => {
    const points = Float64Array.of(0, 0, 2, 4)
    const { mean, root } = fitReference(points, Float64Array.of(0.5, 0.5), 2)
    expect([...mean]).toEqual([1, 2])
    expect(root[0]).toBeCloseTo(1, 3)
  })

  it('steps with the covariance that it was fitted to', () => {
    const reference = { mean: Float64Array.of(0, 0), root: Float64Array.of(2, 0, 1, 2) }
    const stream = createStream(9)
    const steps = Array.from({ length: 20_000 }, () => drawStep(reference, stream))
    const moment = (i: number, j: number): number =>
      steps.reduce((sum, step) => sum + (step[i] ?? NaN) * (step[j] ?? NaN), 0) / steps.length
    expect(moment(0, 0)).toBeCloseTo(4, 0)
    expect(moment(0, 1)).toBeCloseTo(2, 0)
    expect(moment(1, 1)).toBeCloseTo(5, 0)
  })
})

describe('squaredDistance', () => {
  it('counts in the deviations of the reference', () => {
    const reference = { mean: Float64Array.of(1, 1), root: Float64Array.of(2, 0, 1, 2) }
    // Solves L x = (2, 3): x = (1, 1).
    expect(squaredDistance(reference, Float64Array.of(3, 4))).toBeCloseTo(2)
  })
})
