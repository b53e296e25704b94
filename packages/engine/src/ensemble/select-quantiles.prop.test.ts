/** Selection against sorting. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wasmSamples } from '../wasm/wasm-samples.ts'
import type { SampledBlock, TakeSamples } from './cell-samples.ts'
import { plainSamples } from './plain-samples.ts'
import { selectQuantiles } from './select-quantiles.ts'

const levels = [0, 0.05, 0.25, 0.5, 0.5, 0.75, 0.95, 1]

function bySorting(sample: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(sample).sort()
  return levels.map((level) => {
    const position = (sorted.length - 1) * level
    const below = sorted[Math.floor(position)] ?? NaN
    const above = sorted[Math.ceil(position)] ?? NaN
    const share = position - Math.floor(position)
    return share === 0 ? below : below + share * (above - below)
  })
}

/** The samples of two cells in blocks of uneven size; this sample is that of the second. */
function blocksOf(sample: readonly number[], other?: readonly number[]): readonly SampledBlock[] {
  const blocks: SampledBlock[] = []
  for (let first = 0, count = 1; first < sample.length; first += count, count = (count % 7) + 1) {
    const part = sample.slice(first, first + count)
    const parts = other?.slice(first, first + count)
    blocks.push({
      own: Float64Array.of(...part.map(() => 17), ...part),
      other: parts && Float64Array.of(...parts.map(() => 17), ...parts),
      count: part.length,
    })
  }
  return blocks
}

function select(takeSamples: TakeSamples, sample: readonly number[]): readonly number[] {
  const { own, space } = takeSamples(blocksOf(sample), 2)
  const values = new Float64Array(levels.length)
  own(0)
  selectQuantiles(space, own(1), levels, { values, start: 0, stride: 1 })
  return [...values]
}

/** Adding 0 makes -0 and 0 one: their order is of no interest. */
const plain = (values: readonly number[]): readonly number[] => values.map((value) => value + 0)

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e150, max: 1e150 })
const samples = fc.oneof(
  fc.array(finite, { minLength: 1, maxLength: 300 }),
  fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 300 }),
  fc.array(fc.constantFrom(1, 1 + Number.EPSILON, 1e9), { minLength: 1, maxLength: 200 }),
  // Nearer to each other, and farther from each other, than a number of buckets a unit can say.
  fc.array(fc.double({ noNaN: true, min: 0, max: 1e-307 }), { minLength: 1, maxLength: 50 }),
  fc.array(fc.constantFrom(-8e307, -1, 1, 8e307), { minLength: 1, maxLength: 50 }),
)

const inWasm = wasmSamples()

describe.each([
  ['plain loops', plainSamples],
  ['WebAssembly', inWasm],
] as const)('selectQuantiles by %s', (_, takeSamples) => {
  it('gives the same numbers as sorting, for any sample', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        expect(plain(select(takeSamples, sample))).toEqual(plain(bySorting(sample)))
      }),
      { seed: 7, numRuns: 400 },
    )
  })

  it('is ordered as its levels are', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const values = select(takeSamples, sample)
        expect([...values].sort((left, right) => left - right)).toEqual(values)
      }),
      { seed: 8, numRuns: 200 },
    )
  })

  it('has no number for an empty sample', () => {
    expect(select(takeSamples, [])).toEqual(levels.map(() => NaN))
  })
})

const numbers = fc.oneof(
  { weight: 8, arbitrary: finite },
  fc.constantFrom(NaN, Infinity, -Infinity, 0),
)

describe('samples by WebAssembly', () => {
  it('are those of plain loops, of differences and with numbers that are not finite', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(numbers, numbers), { maxLength: 90 }), (pairs) => {
        const blocks = blocksOf(
          pairs.map(([own]) => own),
          pairs.map(([, other]) => other),
        )
        const [plain, fast] = [plainSamples(blocks), inWasm(blocks, 2)]
        expect(fast.own(1)).toEqual(plain.own(1))
        expect(fast.difference(1)).toEqual(plain.difference(1))
        expect(fast.own(0)).toEqual(plain.own(0))
      }),
      { seed: 9, numRuns: 300 },
    )
  })

  it('give the same quantiles where many values share few buckets', () => {
    const sample = Array.from({ length: 5001 }, (_, index) => Math.exp(((index * 37) % 5001) / 9))
    expect(select(inWasm, sample)).toEqual(bySorting(sample))
  })
})
