import { describe, expect, it } from 'vitest'
import { normalQuantile } from './normal-quantile.ts'
import { createStream, drawNormal, drawPermutation, drawUniform } from './stream.ts'

function take(count: number, draw: () => number): readonly number[] {
  return Array.from({ length: count }, draw)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

describe('a stream', () => {
  it('gives the same numbers for the same seed and name, others for another', () => {
    const numbers = (seed: number, name?: string): readonly number[] => {
      const stream = createStream(seed, name)
      return take(5, () => drawUniform(stream))
    }
    expect(numbers(7, 'priors')).toEqual(numbers(7, 'priors'))
    expect(numbers(7, 'priors')).not.toEqual(numbers(8, 'priors'))
    expect(numbers(7, 'priors')).not.toEqual(numbers(7, 'noise'))
  })

  it('keeps its numbers from one release to the next', () => {
    const stream = createStream(1852)
    expect(take(3, () => drawUniform(stream))).toMatchInlineSnapshot(`
      [
        0.6976735237333586,
        0.5936842725362973,
        0.870595989734372,
      ]
    `)
    expect(drawPermutation(stream, 8)).toMatchInlineSnapshot(`
      [
        1,
        2,
        3,
        5,
        4,
        7,
        0,
        6,
      ]
    `)
  })

  it('draws evenly between 0 and 1, also with neighbouring seeds', () => {
    const firsts = Array.from({ length: 4000 }, (_, seed) => drawUniform(createStream(seed)))
    expect(Math.abs(mean(firsts) - 0.5)).toBeLessThan(0.02)
    const inTenths = Array.from(
      { length: 10 },
      (_, tenth) => firsts.filter((value) => Math.floor(value * 10) === tenth).length,
    )
    expect(Math.min(...inTenths)).toBeGreaterThan(320)
    expect(Math.max(...inTenths)).toBeLessThan(480)
  })

  it('draws normal numbers with mean 0 and deviation 1', () => {
    const stream = createStream(3, 'normal')
    const values = take(20_000, () => drawNormal(stream))
    expect(Math.abs(mean(values))).toBeLessThan(0.03)
    expect(Math.abs(mean(values.map((value) => value * value)) - 1)).toBeLessThan(0.04)
  })

  it('puts every number of a permutation in every place about equally often', () => {
    const stream = createStream(4, 'order')
    const firsts = take(6000, () => drawPermutation(stream, 6)[0] ?? -1)
    for (let value = 0; value < 6; value++) {
      const share = firsts.filter((first) => first === value).length / firsts.length
      expect(Math.abs(share - 1 / 6)).toBeLessThan(0.02)
    }
    expect([...drawPermutation(stream, 6)].sort()).toEqual([0, 1, 2, 3, 4, 5])
  })
})

describe('normalQuantile', () => {
  // Source: Wichura 1988, section 3 (first three); the rest from a table of the normal distribution.
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167813],
    [1e-20, -9.262340089798408],
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.9, 1.2815515655446004],
  ])('of %s is %s', (p, deviations) => {
    expect(normalQuantile(p)).toBeCloseTo(deviations, 13)
  })

  it('is even around the middle and open at both ends', () => {
    for (const p of [0.01, 0.074, 0.076, 0.3]) {
      expect(normalQuantile(p)).toBeCloseTo(-normalQuantile(1 - p), 12)
    }
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
  })
})
