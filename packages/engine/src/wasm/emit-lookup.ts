/** A graphical function as a function of a module: a vector in, a vector out. */
import { codeWriter, type CodeWriter } from './code-writer.ts'
import type { ConstantPool } from './constant-pool.ts'
import { I32, V128 } from './opcodes.ts'
import { SEGMENT_BYTES, type LookupBuckets, type PlacedLookup } from './place-lookups.ts'

/** The body of a lookup's function; local 0 is x. */
export function emitLookup(placed: PlacedLookup, pool: ConstantPool): Uint8Array {
  const code = codeWriter(1, pool)
  const { lookup, segments, buckets } = placed
  const { xs, ys, interpolation } = lookup
  if (segments.length === 0) {
    code.constant(ys[0] ?? NaN)
  } else {
    const piece = buckets === undefined ? comparePieces(code, placed) : findPiece(code, buckets)
    emitLine(code, piece)
    if (interpolation !== 'extrapolate') {
      holdWhere(code, 'less', xs[0] ?? NaN, ys[0] ?? NaN)
    }
  }
  if (interpolation !== 'extrapolate' || segments.length === 0) {
    holdWhere(code, 'greaterOrEqual', xs.at(-1) ?? NaN, ys.at(-1) ?? NaN)
  }
  keepNaN(code)
  return code.finish()
}

/** Locals that hold the piece of each lane. */
interface Piece {
  readonly x: number
  readonly y: number
  readonly slope: number
}

const X = 0

/** y + slope * (x - the piece's x). */
function emitLine(code: CodeWriter, piece: Piece): void {
  code.get(piece.y)
  code.get(piece.slope)
  code.get(X)
  code.get(piece.x)
  code.simd('subtract')
  code.simd('multiply')
  code.simd('add')
}

/** Replaces the value on the stack by `held` where x compares so with `limit`. */
function holdWhere(
  code: CodeWriter,
  comparison: 'less' | 'greaterOrEqual',
  limit: number,
  held: number,
): void {
  const value = code.borrow()
  code.set(value)
  code.constant(held)
  code.get(value)
  code.get(X)
  code.constant(limit)
  code.simd(comparison)
  code.simd('bitSelect')
  code.release(value)
}

/** A NaN goes through, whatever the piece. */
function keepNaN(code: CodeWriter): void {
  code.get(X)
  code.get(X)
  code.get(X)
  code.simd('equal')
  code.simd('bitSelect')
}

/** One comparison for each piece but the first. */
function comparePieces(code: CodeWriter, { segments }: PlacedLookup): Piece {
  const piece: Piece = { x: code.local(V128), y: code.local(V128), slope: code.local(V128) }
  segments.forEach((segment, index) => {
    for (const part of ['x', 'y', 'slope'] as const) {
      code.constant(segment[part])
      if (index > 0) {
        code.get(piece[part])
        code.get(X)
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
function findPiece(code: CodeWriter, buckets: LookupBuckets): Piece {
  const bucket = code.local(V128)
  code.constant(buckets.pieces.length - 1)
  code.get(X)
  code.constant(buckets.first)
  code.simd('subtract')
  code.constant(buckets.perUnit)
  code.simd('multiply')
  code.simd('pickLess')
  code.constant(0)
  code.simd('pickGreater')
  code.simd('truncateToI32')
  code.set(bucket)
  const addresses = [0, 1].map((lane) => findSegment(code, buckets, bucket, lane))
  const load = (offset: number): number => loadLanes(code, addresses, buckets.segmentsAt + offset)
  return { x: load(8), y: load(16), slope: load(24) }
}

/** Address, from the first piece on, of the piece of one lane. */
function findSegment(
  code: CodeWriter,
  { at, segmentsAt }: LookupBuckets,
  bucket: number,
  lane: number,
): number {
  const address = code.local(I32)
  const shift = Math.log2(SEGMENT_BYTES)
  code.get(bucket)
  code.simd('extractI32', lane)
  code.integer(1)
  code.plain('i32ShiftLeft')
  code.scalarMemory('i32Load16', at)
  code.integer(shift)
  code.plain('i32ShiftLeft')
  code.tee(address)
  code.get(X)
  code.simd('extractF64', lane)
  code.get(address)
  code.scalarMemory('f64Load', segmentsAt)
  code.plain('f64GreaterOrEqual')
  code.integer(shift)
  code.plain('i32ShiftLeft')
  code.plain('i32Add')
  code.set(address)
  return address
}

function loadLanes(code: CodeWriter, addresses: readonly number[], offset: number): number {
  const loaded = code.local(V128)
  const [first = 0, second = 0] = addresses
  code.get(second)
  code.get(first)
  code.memory('loadSplat', offset)
  code.memory('loadLane', offset, 1)
  code.set(loaded)
  return loaded
}
