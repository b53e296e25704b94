import { createStream, drawNormal } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { bulkSampleSize, sampleSize, tailSampleSize } from './effective-sample-size.ts'
import { hasConverged, judgeTrace } from './judge-trace.ts'
import { rankNormalise } from './rank-normalise.ts'
import { splitRHat } from './split-r-hat.ts'
import { splitChains } from './trace.ts'

/** Stationary AR(1) chains with standard normal states. */
function chains(count: number, length: number, correlation = 0): readonly Float64Array[] {
  const stream = createStream(5, 'convergence')
  return Array.from({ length: count }, () => {
    let state = drawNormal(stream)
    return Float64Array.from({ length }, () => {
      const kept = state
      state = correlation * state + Math.sqrt(1 - correlation ** 2) * drawNormal(stream)
      return kept
    })
  })
}

const shift = (by: number) => (chain: Float64Array, at: number) =>
  at === 0 ? chain.map((value) => value + by) : chain

describe('splitRHat', () => {
  it('is near 1 for independent normal draws', () => {
    expect(Math.abs(splitRHat(chains(8, 1000)) - 1)).toBeLessThan(0.005)
  })

  it('finds one chain of four that stands elsewhere', () => {
    // Chain means differ by 0, 0, 0 and 2: their variance is 1, that within chains 1, so about sqrt(2) in ranks.
    expect(splitRHat(chains(4, 2000).map(shift(2)))).toBeGreaterThan(1.2)
  })

  it('finds a chain that drifts though the means of all agree', () => {
    const drifting = chains(4, 1000).map((chain) =>
      chain.map((value, at) => value + (2 * at) / chain.length),
    )
    expect(splitRHat(drifting)).toBeGreaterThan(1.1)
  })

  it('finds chains that agree on the middle but not on the width', () => {
    const wide = chains(4, 1000).map((chain, at) =>
      at === 0 ? chain.map((value) => 4 * value) : chain,
    )
    expect(splitRHat(wide)).toBeGreaterThan(1.1)
  })

  it('is not fooled by tails without a variance', () => {
    const cauchy = chains(4, 1000).map((chain, at) =>
      chain.map(
        (value, row) => value / Math.abs(chain[(row + 1) % 1000] ?? 1) + (at === 0 ? 3 : 0),
      ),
    )
    expect(splitRHat(cauchy)).toBeGreaterThan(1.1)
  })

  it('is not known for a value that is none, and endless for chains that stand still apart', () => {
    expect(splitRHat([Float64Array.of(1, 2, NaN, 3)])).toBeNaN()
    expect(splitRHat([new Float64Array(8), new Float64Array(8).fill(1)])).toBe(Infinity)
    expect(splitRHat([new Float64Array(8), new Float64Array(8)])).toBe(1)
  })
})

describe('effective sample size', () => {
  it('is the number of independent draws', () => {
    const found = bulkSampleSize(chains(8, 2000))
    expect(Math.abs(found / 16_000 - 1)).toBeLessThan(0.1)
    expect(Math.abs(tailSampleSize(chains(8, 2000)) / 16_000 - 1)).toBeLessThan(0.15)
  })

  it.each([0.5, 0.9, -0.4])('of AR(1) chains with rho %s is n (1 - rho) / (1 + rho)', (rho) => {
    const known = (8 * 8000 * (1 - rho)) / (1 + rho)
    expect(Math.abs(sampleSize(chains(8, 8000, rho)) / known - 1)).toBeLessThan(0.1)
    expect(Math.abs(bulkSampleSize(chains(8, 8000, rho)) / known - 1)).toBeLessThan(0.1)
  })

  it('counts chains that disagree as few draws, however many they hold', () => {
    expect(bulkSampleSize(chains(4, 2000).map(shift(5)))).toBeLessThan(20)
  })

  it('is what the equations give for two short chains, worked by hand', () => {
    const first = Float64Array.of(0, 1, 3, 2, 4, 6, 5, 7, 9, 8, 6, 7)
    const second = Float64Array.of(5, 4, 6, 3, 2, 3, 1, 0, 2, 1, 3, 4)
    // Equation 10: pairs of lags 1.70039, 0.95614 and 0.12805, then one below 0; 24 / (2 x 2.78458 - 1).
    expect(sampleSize([first, second])).toBeCloseTo(5.252613, 6)
  })

  it('is that of the worse tail, whichever it is', () => {
    // Above 1 the slow states show, below it the quick ones alone.
    const [slow, quick] = [chains(4, 2000, 0.97), chains(4, 2000)]
    const skew = slow.map((chain, at) =>
      chain.map((value, row) => (value > 1 ? value : Math.min(1, quick[at]?.[row] ?? NaN))),
    )
    const mirrored = skew.map((chain) => chain.map((value) => -value))
    expect(tailSampleSize(skew)).toBeLessThan(2000)
    expect(tailSampleSize(mirrored) / tailSampleSize(skew)).toBeCloseTo(1, 1)
  })

  it('is not known where nothing moves', () => {
    expect(bulkSampleSize([new Float64Array(8), new Float64Array(8)])).toBeNaN()
  })
})

describe('splitChains', () => {
  it('leaves out the middle state of an odd length', () => {
    const halves = splitChains([Float64Array.of(1, 2, 3, 4, 5)])
    expect(halves.map((half) => [...half])).toEqual([
      [1, 2],
      [4, 5],
    ])
  })
})

describe('rankNormalise', () => {
  it('gives the normal scores of ranks over all chains, and equal values their mean', () => {
    const [first, second] = rankNormalise([Float64Array.of(10, 20), Float64Array.of(20, 1e9)])
    // Ranks 1, 2.5, 2.5 and 4 of 4: the 0.147059, 0.5, 0.5 and 0.852941 quantiles.
    expect(first?.[0]).toBeCloseTo(-1.049131, 5)
    expect(first?.[1]).toBe(0)
    expect(second?.[0]).toBe(0)
    expect(second?.[1]).toBeCloseTo(1.049131, 5)
  })
})

describe('judgeTrace', () => {
  it('tells the parameter that converged from the one that did not', () => {
    const good = chains(4, 500)
    const values = Float64Array.from({ length: 4 * 500 * 2 }, (_, cell) => {
      const [sweep, chain] = [Math.floor(cell / 8), Math.floor(cell / 2) % 4]
      return cell % 2 === 0 ? (good[chain]?.[sweep] ?? NaN) : chain + sweep / 500
    })
    const judged = judgeTrace({ chains: 4, size: 2, values })
    const goal = { mostRHat: 1.05, leastSample: 400 }
    expect(judged.map((one) => hasConverged(one, goal))).toEqual([true, false])
  })
})
