/** A graphical function as a function of a module: vectors in, as many vectors out. */
import { codeWriter, type CodeWriter } from './code-writer.ts'
import type { ConstantPool } from './constant-pool.ts'
import type { HelperForm } from './helper.ts'
import { I32, V128 } from './opcodes.ts'
import {
  SEGMENT_BYTES,
  SINGLE_SEGMENT_BYTES,
  type LookupBuckets,
  type PlacedLookup,
} from './place-lookups.ts'
import { LOWER_HALVES, LOWER_TWINS, UPPER_HALVES, UPPER_TWINS } from './shuffles.ts'

/**
 * The body of a lookup's function for `pairs` pairs of draws, whose xs are its parameters. A NaN goes
 * through: it is on the left of what holds x, is found in some piece, and makes the line NaN.
 */
export function emitLookup(
  placed: PlacedLookup,
  { pairs, precision }: Pick<HelperForm, 'pairs' | 'precision'>,
  pool: ConstantPool,
): Uint8Array {
  const code = codeWriter(pairs, pool, precision)
  const find = precision === 'single' ? findSinglePiece : findPiece
  const { buckets } = placed
  for (let x = 0; x < pairs; x++) {
    holdBetween(code, placed, x)
    emitLine(
      code,
      x,
      buckets === undefined ? comparePieces(code, placed, x) : find(code, buckets, x),
    )
  }
  return code.finish()
}

/** Locals that hold the piece of each lane. */
interface Piece {
  readonly x: number
  readonly y: number
  readonly slope: number
}

function holdBetween(code: CodeWriter, { from, to }: PlacedLookup, x: number): void {
  if (from === -Infinity) return
  code.get(x)
  code.constant(from)
  code.simd('pickGreater')
  code.constant(to)
  code.simd('pickLess')
  code.set(x)
}

/** y + slope * (x - the piece's x). */
function emitLine(code: CodeWriter, x: number, piece: Piece): void {
  code.get(piece.y)
  code.get(piece.slope)
  code.get(x)
  code.get(piece.x)
  code.simd('subtract')
  code.simd('multiply')
  code.simd('add')
}

/** One comparison for each piece but the first. */
function comparePieces(code: CodeWriter, { segments }: PlacedLookup, x: number): Piece {
  const piece: Piece = { x: code.local(V128), y: code.local(V128), slope: code.local(V128) }
  segments.forEach((segment, index) => {
    for (const part of ['x', 'y', 'slope'] as const) {
      code.constant(segment[part])
      if (index > 0) {
        code.get(piece[part])
        code.get(x)
        code.constant(segment.x)
        code.simd('greaterOrEqual')
        code.simd('bitSelect')
      }
      code.set(piece[part])
    }
  })
  return piece
}

/** The bucket of each lane, then its piece. */
function findPiece(code: CodeWriter, buckets: LookupBuckets, x: number): Piece {
  const bucket = findBucket(code, buckets, DOUBLES, x)
  const addresses = [0, 1].map((lane) => findSegment(code, buckets, DOUBLES, { x, bucket, lane }))
  const load = (offset: number): number => loadLanes(code, addresses, buckets.segmentsAt + offset)
  return { x: load(8), y: load(16), slope: load(24) }
}

/** The same in single precision: a piece is a vector, and those of four lanes are turned over. */
function findSinglePiece(code: CodeWriter, buckets: LookupBuckets, x: number): Piece {
  const bucket = findBucket(code, buckets, SINGLES, x)
  const lanes = [0, 1, 2, 3].map((lane) => {
    const address = findSegment(code, buckets, SINGLES, { x, bucket, lane })
    code.get(address)
    code.memory('load', buckets.singlesAt)
    return keep(code)
  })
  const [first = 0, second = 0, third = 0, fourth = 0] = lanes
  const join = (left: number, right: number, bytes: readonly number[]): number => {
    code.get(left)
    code.get(right)
    code.shuffle(bytes)
    return keep(code)
  }
  const starts = [join(first, second, LOWER_TWINS), join(third, fourth, LOWER_TWINS)] as const
  const lines = [join(first, second, UPPER_TWINS), join(third, fourth, UPPER_TWINS)] as const
  return {
    x: join(...starts, UPPER_HALVES),
    y: join(...lines, LOWER_HALVES),
    slope: join(...lines, UPPER_HALVES),
  }
}

/** The local with the bucket of each lane; a NaN, which is not above 0, has the first. */
function findBucket(
  code: CodeWriter,
  buckets: LookupBuckets,
  { toWhole }: typeof DOUBLES | typeof SINGLES,
  x: number,
): number {
  code.constant(0)
  code.get(x)
  code.constant(buckets.first)
  code.simd('subtract')
  code.constant(buckets.perUnit)
  code.simd('multiply')
  code.constant(buckets.pieces.length - 1)
  code.simd('pickLess')
  code.simd('pickGreater')
  toWhole(code)
  return keep(code)
}

/** A new local with the vector on the stack. */
function keep(code: CodeWriter): number {
  const local = code.local(V128)
  code.set(local)
  return local
}

/** How pieces stand in memory, and what reads them. */
const DOUBLES = {
  bytes: SEGMENT_BYTES,
  at: 'segmentsAt',
  extract: 'extractF64',
  load: 'f64Load',
  compare: 'f64GreaterOrEqual',
  /** Each half of a vector begins with its whole number: engines need more to make these of doubles. */
  toWhole: (code: CodeWriter): void => {
    code.simd('floor')
    code.constant(2 ** 52)
    code.simd('add')
  },
  wholeLane: (lane: number): number => 2 * lane,
} as const

const SINGLES = {
  bytes: SINGLE_SEGMENT_BYTES,
  at: 'singlesAt',
  extract: 'extractF32',
  load: 'f32Load',
  compare: 'f32GreaterOrEqual',
  toWhole: (code: CodeWriter): void => code.simd('truncateToI32'),
  wholeLane: (lane: number): number => lane,
} as const

interface Lane {
  /** Locals. */
  readonly x: number
  readonly bucket: number
  readonly lane: number
}

/** Local with the address, from the first piece on, of the piece of one lane. */
function findSegment(
  code: CodeWriter,
  buckets: LookupBuckets,
  form: typeof DOUBLES | typeof SINGLES,
  { x, bucket, lane }: Lane,
): number {
  const { at } = buckets
  const address = code.local(I32)
  const toAddress = (): void => {
    code.integer(Math.log2(form.bytes))
    code.plain('i32ShiftLeft')
  }
  code.get(bucket)
  code.simd('extractI32', form.wholeLane(lane))
  if (at !== undefined) {
    code.integer(1)
    code.plain('i32ShiftLeft')
    code.scalarMemory('i32Load16', at)
  }
  toAddress()
  code.set(address)
  if (at === undefined) return address
  code.get(address)
  code.get(x)
  code.simd(form.extract, lane)
  code.get(address)
  code.scalarMemory(form.load, buckets[form.at])
  code.plain(form.compare)
  toAddress()
  code.plain('i32Add')
  code.set(address)
  return address
}

function loadLanes(code: CodeWriter, addresses: readonly number[], offset: number): number {
  const [first = 0, second = 0] = addresses
  code.get(second)
  code.get(first)
  code.memory('loadSplat', offset)
  code.memory('loadLane', offset, 1)
  return keep(code)
}
