/** `gather` of the module that selects: copies the values of the buckets that are wanted. */
import { advance, codeWriter, open, whileBelow, type CodeWriter } from './code-writer.ts'
import type { ConstantPool } from './constant-pool.ts'
import { I32, V128 } from './opcodes.ts'
import { selectionMap, TARGETS } from './selection-map.ts'

/** The body of `gather`. */
export function emitGather(pool: ConstantPool): Uint8Array {
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
