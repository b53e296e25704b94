/** The module that takes samples from blocks of draws and finds the values around their quantiles. */
import { assembleModule, PAGE_BYTES } from './assemble-module.ts'
import { advance, codeWriter, open, type CodeWriter } from './code-writer.ts'
import { constantPool, type ConstantPool } from './constant-pool.ts'
import { I32, V128, type SimdName } from './opcodes.ts'
import type { WasmMemory } from './web-assembly.ts'

/** Most buckets into which a sample is parted: their numbers fit 16 bits. */
export const MOST_BUCKETS = 2047
/** Number of a bucket that has no values and no place: what pads a list of buckets. */
export const NO_BUCKET = 2047
/** Buckets that `gather` looks for at once. */
export const TARGETS = 8
/** Bytes of an entry in the list of blocks: address in this world, in the other, number of draws. */
export const BLOCK_BYTES = 12

/** Places of what is always there. */
type SelectionPlace =
  | 'least'
  | 'most'
  | 'higher'
  | 'lower'
  | 'origin'
  | 'scale'
  | 'targets'
  | 'counts'
  | 'places'
  | 'pool'
  | 'end'

/** Addresses of what is always there. */
export const selectionMap: Readonly<Record<SelectionPlace, number>> = {
  /** Pairs that `take` leaves: least, most, how many are above and below 0 (64-bit numbers). */
  least: 0,
  most: 16,
  higher: 32,
  lower: 48,
  /** The start of the first bucket, and buckets per unit. */
  origin: 64,
  scale: 72,
  /** The numbers that `gather` looks for: 16 bits each. */
  targets: 80,
  /** For each bucket 32 bits: its values, and where the next of them goes (0: nowhere). */
  counts: 128,
  places: 128 + 4 * (NO_BUCKET + 1),
  pool: 128 + 8 * (NO_BUCKET + 1),
  end: 256 + 8 * (NO_BUCKET + 1),
}

/** What the module exports; all parameters are addresses but `row`. */
export interface SelectionExports {
  readonly memory: WasmMemory
  /** Copies the finite values of a row of all blocks together; gives the address behind the last. */
  readonly take: (row: number, blocks: number, blocksEnd: number, into: number) => number
  /** The same for the difference to the other world. */
  readonly takeDifference: (row: number, blocks: number, blocksEnd: number, into: number) => number
  /** Finds and counts the bucket of each pair of values up to `end`; numbers of 16 bits to `buckets`. */
  readonly count: (values: number, end: number, buckets: number) => void
  /** Copies the values of wanted buckets, looking at eight numbers at a time up to `end`. */
  readonly gather: (buckets: number, end: number, values: number, into: number) => void
}

/** The bytes of the module, the same for all programs. */
export function emitSelection(): { readonly bytes: Uint8Array; readonly pool: ConstantPool } {
  const pool = constantPool(selectionMap.pool)
  const four = [I32, I32, I32, I32]
  const bytes = assembleModule({
    types: [
      { parameters: four, results: [I32] },
      { parameters: four.slice(1), results: [] },
      { parameters: four, results: [] },
    ],
    imports: [],
    functions: [
      { type: 0, body: emitTake(pool, false) },
      { type: 0, body: emitTake(pool, true) },
      { type: 1, body: emitCount(pool) },
      { type: 2, body: emitGather(pool) },
    ],
    exports: ['take', 'takeDifference', 'count', 'gather'].map((name, number) => ({
      name,
      number,
    })),
    pages: Math.ceil(selectionMap.end / PAGE_BYTES),
  })
  return { bytes, pool }
}

/** Locals of `take`. */
interface Taking {
  readonly code: CodeWriter
  /** Vectors. */
  readonly value: number
  readonly finite: number
  readonly least: number
  readonly most: number
  readonly higher: number
  readonly lower: number
  /** Address for the next value. */
  readonly into: number
  /** Addresses in a row of this world and, for a difference, of the other. */
  readonly worlds: readonly number[]
  /** Address behind the last whole pair of the row. */
  readonly end: number
  /** How many values the row has. */
  readonly count: number
}

function emitTake(pool: ConstantPool, isDifference: boolean): Uint8Array {
  const code = codeWriter(4, pool)
  const [row, block, blocksEnd, into] = [0, 1, 2, 3]
  const taking: Taking = {
    code,
    value: code.local(V128),
    finite: code.local(V128),
    least: code.local(V128),
    most: code.local(V128),
    higher: code.local(V128),
    lower: code.local(V128),
    into,
    worlds: Array.from({ length: isDifference ? 2 : 1 }, () => code.local(I32)),
    end: code.local(I32),
    count: code.local(I32),
  }
  code.constant(Infinity)
  code.set(taking.least)
  code.constant(-Infinity)
  code.set(taking.most)
  whileBelow(code, block, blocksEnd, () => {
    emitRowPlace(taking, block, row)
    emitTakeRow(taking)
    advance(code, block, BLOCK_BYTES)
  })
  for (const name of ['least', 'most', 'higher', 'lower'] as const) {
    code.integer(0)
    code.get(taking[name])
    code.memory('store', selectionMap[name])
  }
  code.get(into)
  return code.finish()
}

/** Finds where the row of a block begins, and ends but for an odd value. */
function emitRowPlace({ code, worlds, end, count }: Taking, block: number, row: number): void {
  const eightfold = (): void => {
    code.integer(8)
    code.plain('i32Multiply')
    code.plain('i32Add')
  }
  code.get(block)
  code.scalarMemory('i32Load', 8)
  code.set(count)
  for (const [world, address] of worlds.entries()) {
    code.get(block)
    code.scalarMemory('i32Load', 4 * world)
    code.get(row)
    code.get(count)
    code.plain('i32Multiply')
    eightfold()
    code.set(address)
  }
  code.get(worlds[0] ?? 0)
  code.get(count)
  code.integer(~1)
  code.plain('i32And')
  eightfold()
  code.set(end)
}

/** Takes the pairs of a row; an odd value has NaN beside it. */
function emitTakeRow(taking: Taking): void {
  const { code, worlds, end, count, value } = taking
  const load = (isPair: boolean): void => {
    for (const address of worlds) {
      code.get(address)
      if (isPair) {
        code.memory('load', 0)
      } else {
        code.constant(NaN)
        code.memory('loadLane', 0, 0)
      }
    }
    if (worlds.length > 1) code.simd('subtract')
    code.set(value)
    emitTakePair(taking)
  }
  whileBelow(code, worlds[0] ?? 0, end, () => {
    load(true)
    for (const address of worlds) advance(code, address, 16)
  })
  open(code, 'block')
  code.get(count)
  code.integer(1)
  code.plain('i32And')
  code.plain('i32EqualZero')
  code.plain('branchIf', 0)
  load(false)
  code.plain('end')
}

/** Stores a pair of values, those that are finite, and looks at them: x - x is 0 for these alone. */
function emitTakePair(taking: Taking): void {
  const { code, value, finite, least, most, into, worlds } = taking
  code.get(value)
  code.get(value)
  code.simd('subtract')
  code.constant(0)
  code.simd('equal')
  code.set(finite)
  open(code, 'block')
  open(code, 'block')
  code.get(finite)
  code.simd('allTrueI64')
  code.plain('branchIf', 0)
  emitTakeFinite(taking)
  code.plain('branch', 1)
  code.plain('end')
  code.get(into)
  code.get(value)
  code.memory('store', 0)
  advance(code, into, 16)
  code.plain('end')
  const extreme = (local: number, name: SimdName): void => {
    code.get(local)
    code.get(value)
    code.simd(name)
    code.set(local)
  }
  extreme(least, 'pickLess')
  extreme(most, 'pickGreater')
  if (worlds.length === 1) return
  countWhere(taking, taking.higher, 'greater')
  countWhere(taking, taking.lower, 'less')
}

/** A mask is -1 where true. */
function countWhere({ code, value }: Taking, local: number, comparison: SimdName): void {
  code.get(local)
  code.get(value)
  code.constant(0)
  code.simd(comparison)
  code.simd('subtractI64')
  code.set(local)
}

/** Stores the lanes that are finite; the others become NaN, which no comparison picks. */
function emitTakeFinite({ code, value, finite, into }: Taking): void {
  code.get(value)
  code.constant(NaN)
  code.get(finite)
  code.simd('bitSelect')
  code.set(value)
  for (const lane of [0, 1]) {
    open(code, 'block')
    code.get(finite)
    code.simd('bitMaskI64')
    code.integer(1 << lane)
    code.plain('i32And')
    code.plain('i32EqualZero')
    code.plain('branchIf', 0)
    code.get(into)
    code.get(value)
    code.memory('storeLane', 0, lane)
    advance(code, into, 8)
    code.plain('end')
  }
}

function emitCount(pool: ConstantPool): Uint8Array {
  const code = codeWriter(3, pool)
  const [from, end, buckets] = [0, 1, 2]
  const [origin, scale, pair] = [code.local(V128), code.local(V128), code.local(V128)]
  const [bucket, entry] = [code.local(I32), code.local(I32)]
  for (const [local, address] of [
    [origin, selectionMap.origin],
    [scale, selectionMap.scale],
  ] as const) {
    code.integer(0)
    code.memory('loadSplat', address)
    code.set(local)
  }
  whileBelow(code, from, end, () => {
    code.get(from)
    code.memory('load', 0)
    code.get(origin)
    code.simd('subtract')
    code.get(scale)
    code.simd('multiply')
    code.simd('truncateToI32')
    code.set(pair)
    for (const lane of [0, 1]) {
      code.get(pair)
      code.simd('extractI32', lane)
      code.set(bucket)
      code.get(buckets)
      code.get(bucket)
      code.scalarMemory('i32Store16', 2 * lane)
      code.get(bucket)
      code.integer(2)
      code.plain('i32ShiftLeft')
      code.tee(entry)
      code.get(entry)
      code.scalarMemory('i32Load', selectionMap.counts)
      code.integer(1)
      code.plain('i32Add')
      code.scalarMemory('i32Store', selectionMap.counts)
    }
    advance(code, buckets, 4)
    advance(code, from, 16)
  })
  return code.finish()
}

function emitGather(pool: ConstantPool): Uint8Array {
  const code = codeWriter(4, pool)
  const [from, end, values, into] = [0, 1, 2, 3]
  const targets = Array.from({ length: TARGETS }, (_, index) => {
    const local = code.local(V128)
    code.integer(0)
    code.memory('loadSplat16', selectionMap.targets + 2 * index)
    code.set(local)
    return local
  })
  const numbers = code.local(V128)
  const locals = { from, values, into, entry: code.local(I32), place: code.local(I32) }
  whileBelow(code, from, end, () => {
    code.get(from)
    code.memory('load', 0)
    code.set(numbers)
    open(code, 'block')
    for (const [index, target] of targets.entries()) {
      code.get(numbers)
      code.get(target)
      code.simd('equalI16')
      if (index > 0) code.simd('or')
    }
    code.simd('anyTrue')
    code.plain('i32EqualZero')
    code.plain('branchIf', 0)
    for (let lane = 0; lane < 8; lane++) emitGatherOne(code, locals, lane)
    code.plain('end')
    advance(code, from, 16)
    advance(code, values, 64)
  })
  return code.finish()
}

/** Locals of `gather`. */
interface Gathering {
  readonly from: number
  readonly values: number
  readonly into: number
  /** Address of the bucket's place, and where that is. */
  readonly entry: number
  readonly place: number
}

/** Copies a value to the next place of its bucket, if that has one. */
function emitGatherOne(code: CodeWriter, gathering: Gathering, lane: number): void {
  const { from, values, into, entry, place } = gathering
  open(code, 'block')
  code.get(from)
  code.scalarMemory('i32Load16', 2 * lane)
  code.integer(2)
  code.plain('i32ShiftLeft')
  code.tee(entry)
  code.scalarMemory('i32Load', selectionMap.places)
  code.tee(place)
  code.plain('i32EqualZero')
  code.plain('branchIf', 0)
  code.get(place)
  code.integer(3)
  code.plain('i32ShiftLeft')
  code.get(into)
  code.plain('i32Add')
  code.get(values)
  code.memory('loadSplat', 8 * lane)
  code.memory('storeLane', 0, 0)
  code.get(entry)
  code.get(place)
  code.integer(1)
  code.plain('i32Add')
  code.scalarMemory('i32Store', selectionMap.places)
  code.plain('end')
}

/** Writes a loop that goes on while an address is below another. */
function whileBelow(code: CodeWriter, address: number, end: number, write: () => void): void {
  const isBelow = (): void => {
    code.get(address)
    code.get(end)
    code.plain('i32LessUnsigned')
  }
  open(code, 'block')
  isBelow()
  code.plain('i32EqualZero')
  code.plain('branchIf', 0)
  open(code, 'loop')
  write()
  isBelow()
  code.plain('branchIf', 0)
  code.plain('end')
  code.plain('end')
}
