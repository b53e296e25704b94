/** Samples in plain loops: where there is no WebAssembly, and what its selection is tested against. */
import type { CellSamples, DifferenceSample, SampledBlock } from './cell-samples.ts'
import type { Sample, SelectionSpace } from './select-quantiles.ts'

/** Takes samples without WebAssembly. */
export function plainSamples(blocks: readonly SampledBlock[]): CellSamples {
  const values = new Float64Array(blocks.reduce((sum, { count }) => sum + count, 0))
  return {
    space: plainSpace(values),
    own: (cell) => takeCell(blocks, cell, values),
    difference: (cell) => takeDifference(blocks, cell, values),
  }
}

const LEAST_BUCKETS = 16

/** A space for samples at the head of `values`. */
function plainSpace(values: Float64Array): SelectionSpace {
  const most = Math.max(values.length, LEAST_BUCKETS)
  const buckets = new Uint32Array(values.length)
  const counts = new Uint32Array(most)
  const places = new Uint32Array(most)
  const gathered = new Float64Array(values.length + 1)
  return {
    counts,
    places,
    gathered,
    plans: new Map(),
    countBuckets: ({ count, least }, scale) => {
      for (let index = 0; index < count; index++) {
        const bucket = (((values[index] ?? 0) - least) * scale) >>> 0
        buckets[index] = bucket
        counts[bucket] = (counts[bucket] ?? 0) + 1
      }
    },
    gather: ({ count }) => {
      for (let index = 0; index < count; index++) {
        const bucket = buckets[index] ?? 0
        const place = places[bucket] ?? 0
        if (place === 0) continue
        gathered[place] = values[index] ?? 0
        places[bucket] = place + 1
      }
    },
  }
}

/** Copies one cell's finite values together; x - x is 0 for these and NaN for the others. */
function takeCell(blocks: readonly SampledBlock[], cell: number, into: Float64Array): Sample {
  let count = 0
  let least = Infinity
  let most = -Infinity
  for (const { own, count: draws } of blocks) {
    const end = (cell + 1) * draws
    for (let index = cell * draws; index < end; index++) {
      const value = own[index] ?? NaN
      if (value - value !== 0) continue
      into[count++] = value
      if (value < least) least = value
      if (value > most) most = value
    }
  }
  return { count, least, most }
}

const NOTHING = new Float64Array()

/** Copies one cell's finite differences together. */
function takeDifference(
  blocks: readonly SampledBlock[],
  cell: number,
  into: Float64Array,
): DifferenceSample {
  let count = 0
  let least = Infinity
  let most = -Infinity
  let higher = 0
  let lower = 0
  for (const { own, other = NOTHING, count: draws } of blocks) {
    const end = (cell + 1) * draws
    for (let index = cell * draws; index < end; index++) {
      const value = (own[index] ?? NaN) - (other[index] ?? NaN)
      if (value - value !== 0) continue
      into[count++] = value
      if (value < least) least = value
      if (value > most) most = value
      // Added rather than branched on: the sign of a difference is hard to foresee.
      higher += Number(value > 0)
      lower += Number(value < 0)
    }
  }
  return { count, least, most, higher, lower }
}
