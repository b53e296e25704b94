import { createStream, drawNormal } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { fitReference, fromReference, squaredDistance, toReference } from './reference.ts'

describe('fitReference', () => {
  it('finds mean and spread of weighted points', () => {
    const points = Float64Array.of(0, 0, 2, 4)
    const { mean, root } = fitReference(points, Float64Array.of(0.5, 0.5), 2)
    expect([...mean]).toEqual([1, 2])
    expect(root[0]).toBeCloseTo(1, 3)
  })

  it('gives back the shape that its points were drawn with', () => {
    const shape = { mean: Float64Array.of(3, -1), root: Float64Array.of(2, 0, 1, 2) }
    const stream = createStream(9)
    const points = Float64Array.from(
      Array.from({ length: 20_000 }, () => {
        const white = Float64Array.of(drawNormal(stream), drawNormal(stream))
        return [...fromReference(shape, white)]
      }).flat(),
    )
    const { mean, root } = fitReference(points, new Float64Array(20_000).fill(1 / 20_000), 2)
    expect(mean[0]).toBeCloseTo(3, 1)
    expect([...root].map(Math.round)).toEqual([2, 0, 1, 2])
  })
})

describe('fitReference of points on a line', () => {
  it('takes a twentieth from what hangs together, so that there is a root', () => {
    const points = Float64Array.of(-1, -1, 1, 1)
    const { root } = fitReference(points, Float64Array.of(0.5, 0.5), 2)
    expect(root[2]).toBeCloseTo(0.95, 5)
    expect(root[3]).toBeCloseTo(Math.sqrt(1 - 0.95 ** 2), 5)
  })
})

describe('toReference', () => {
  it('is undone by fromReference', () => {
    const reference = { mean: Float64Array.of(1, 1), root: Float64Array.of(2, 0, 1, 2) }
    const point = Float64Array.of(0.3, -7)
    const back = fromReference(reference, toReference(reference, point))
    expect(back[0]).toBeCloseTo(0.3)
    expect(back[1]).toBeCloseTo(-7)
  })
})

describe('squaredDistance', () => {
  it('counts in the deviations of the reference', () => {
    const reference = { mean: Float64Array.of(1, 1), root: Float64Array.of(2, 0, 1, 2) }
    // Solves L x = (2, 3): x = (1, 1).
    expect(squaredDistance(reference, Float64Array.of(3, 4))).toBeCloseTo(2)
  })
})
