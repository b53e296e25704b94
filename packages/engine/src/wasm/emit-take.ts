/** `take` of the module that selects: the finite values of a row of all blocks, copied together. */
import { advance, codeWriter, open, whileBelow, type CodeWriter } from './code-writer.ts'
import type { ConstantPool } from './constant-pool.ts'
import { I32, V128, type SimdName } from './opcodes.ts'
import { BLOCK_BYTES, selectionMap } from './selection-map.ts'

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

/**
 * The body of `take`; for a difference each value is this world's less the other's. What a row
 * holds is looked at in pairs.
 */
export function emitTake(pool: ConstantPool, isDifference: boolean): Uint8Array {
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
