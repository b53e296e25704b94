/** Samples taken and parted into buckets by WebAssembly, two numbers at a time. */
import type { CellSamples, DifferenceSample, SampledBlock } from '../ensemble/cell-samples.ts'
import type { RankPlan } from '../ensemble/plan-ranks.ts'
import type { Sample, SelectionSpace } from '../ensemble/select-quantiles.ts'
import { PAGE_BYTES } from './assemble-module.ts'
import { emitSelection, type SelectionExports } from './emit-selection.ts'
import { BLOCK_BYTES, MOST_BUCKETS, NO_BUCKET, selectionMap, TARGETS } from './selection-map.ts'
import { startModule } from './web-assembly.ts'

const NUMBER = 8
/** Most bytes of values that are copied into the module's memory at once. */
const MOST_BYTES = 2 ** 22

/** Makes the module ready; it serves one list of blocks after the other. */
export function wasmSamples(): (blocks: readonly SampledBlock[], cells: number) => CellSamples {
  const { bytes, pool } = emitSelection()
  const exports = startModule<SelectionExports>(bytes)
  pool.write(exports.memory.buffer)
  return (blocks, cells) => samplesOf(exports, blocks, cells)
}

/** Where things are for one list of blocks. */
interface SampleMap {
  readonly values: number
  readonly buckets: number
  readonly gathered: number
  readonly blocks: number
  readonly blocksEnd: number
  /** Rows of all blocks, for some cells at once. */
  readonly rows: number
  /** How many cells. */
  readonly cells: number
}

function mapSamples(blocks: readonly SampledBlock[], cells: number): SampleMap & { end: number } {
  const draws = blocks.reduce((sum, { count }) => sum + count, 0)
  const cursor = { at: selectionMap.end }
  const take = (bytes: number): number => {
    const address = cursor.at
    cursor.at += Math.ceil(bytes / 16) * 16
    return address
  }
  const worlds = blocks[0]?.other === undefined ? 1 : 2
  const perCell = draws * worlds * NUMBER
  const together = Math.max(1, Math.min(cells, Math.floor(MOST_BYTES / Math.max(1, perCell))))
  // What pads a sample may be written behind its last value, and what pads its list of buckets.
  const values = take((draws + 9) * NUMBER)
  const buckets = take((draws + 9) * 2)
  const gathered = take((draws + 1) * NUMBER)
  const list = take(blocks.length * BLOCK_BYTES)
  const rows = take(perCell * together)
  const blocksEnd = list + blocks.length * BLOCK_BYTES
  return {
    values,
    buckets,
    gathered,
    blocks: list,
    blocksEnd,
    rows,
    cells: together,
    end: cursor.at,
  }
}

function samplesOf(
  exports: SelectionExports,
  blocks: readonly SampledBlock[],
  cells: number,
): CellSamples {
  const map = mapSamples(blocks, cells)
  const missing = map.end - exports.memory.buffer.byteLength
  if (missing > 0) exports.memory.grow(Math.ceil(missing / PAGE_BYTES))
  const memory = exports.memory.buffer
  const found = new Float64Array(memory, selectionMap.least, 4)
  const signs = new BigInt64Array(memory, selectionMap.higher, 4)
  let first = -1
  const take = (name: 'take' | 'takeDifference', cell: number): Sample => {
    const start = Math.floor(cell / map.cells) * map.cells
    if (start !== first)
      copyRows(memory, map, blocks, { first: start, end: Math.min(start + map.cells, cells) })
    first = start
    const end = exports[name](cell - start, map.blocks, map.blocksEnd, map.values)
    const [least = 0, leastToo = 0, most = 0, mostToo = 0] = found
    return {
      count: (end - map.values) / NUMBER,
      least: Math.min(least, leastToo),
      most: Math.max(most, mostToo),
    }
  }
  return {
    space: wasmSpace(exports, map),
    own: (cell) => take('take', cell),
    difference: (cell): DifferenceSample => {
      const sample = take('takeDifference', cell)
      const [higher = 0n, higherToo = 0n, lower = 0n, lowerToo = 0n] = signs
      return { ...sample, higher: Number(higher + higherToo), lower: Number(lower + lowerToo) }
    },
  }
}

interface CellRange {
  readonly first: number
  readonly end: number
}

/** Copies the rows of some cells, block by block, and lists where they are. */
function copyRows(
  memory: ArrayBuffer,
  map: SampleMap,
  blocks: readonly SampledBlock[],
  { first, end }: CellRange,
): void {
  const list = new Uint32Array(memory, map.blocks, (blocks.length * BLOCK_BYTES) / 4)
  let at = map.rows
  const copy = (values: Float64Array, count: number): number => {
    const address = at
    const rows = values.subarray(first * count, end * count)
    new Float64Array(memory, address, rows.length).set(rows)
    at += rows.byteLength
    return address
  }
  for (const [index, { own, other, count }] of blocks.entries()) {
    const addresses = [copy(own, count), other === undefined ? 0 : copy(other, count)]
    list.set([...addresses, count], (index * BLOCK_BYTES) / 4)
  }
}

function wasmSpace(
  { memory: { buffer }, count, gather }: SelectionExports,
  map: SampleMap,
): SelectionSpace {
  const numbers = new Float64Array(buffer)
  const shorts = new Uint16Array(buffer)
  const counts = new Uint32Array(buffer, selectionMap.counts, MOST_BUCKETS)
  const places = new Uint32Array(buffer, selectionMap.places, MOST_BUCKETS)
  const draws = (map.buckets - map.values) / NUMBER
  return {
    counts,
    places,
    gathered: new Float64Array(buffer, map.gathered, draws),
    plans: new Map(),
    countBuckets: (sample, scale) => {
      numbers[selectionMap.origin / NUMBER] = sample.least
      numbers[selectionMap.scale / NUMBER] = scale
      // The last of an odd number has a companion in the first bucket, which is taken back.
      const isOdd = sample.count % 2 === 1
      if (isOdd) numbers[map.values / NUMBER + sample.count] = sample.least
      count(map.values, map.values + sample.count * NUMBER, map.buckets)
      if (isOdd) counts[0] = (counts[0] ?? 0) - 1
      const behind = map.buckets / 2 + sample.count
      shorts.fill(NO_BUCKET, behind, behind + 8)
    },
    gather: (sample, plan) => {
      for (let first = 0; first < plan.segments; first += TARGETS) {
        wishFor(shorts, places, plan, first)
        gather(map.buckets, map.buckets + sample.count * 2, map.values, map.gathered)
      }
    },
  }
}

/** Leaves places to eight wanted buckets, and names these to the module. */
function wishFor(shorts: Uint16Array, places: Uint32Array, plan: RankPlan, first: number): void {
  const end = Math.min(first + TARGETS, plan.segments)
  for (let segment = 0; segment < plan.segments; segment++) {
    const isWanted = segment >= first && segment < end
    places[plan.buckets[segment] ?? 0] = isWanted ? (plan.starts[segment] ?? 0) : 0
  }
  for (let target = 0; target < TARGETS; target++) {
    const bucket = plan.buckets[Math.min(first + target, end - 1)] ?? NO_BUCKET
    shorts[selectionMap.targets / 2 + target] = bucket
  }
}
