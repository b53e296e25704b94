/** `count` of the module that selects: finds and counts the bucket of each value. */
import { advance, codeWriter, whileBelow } from './code-writer.ts'
import type { ConstantPool } from './constant-pool.ts'
import { I32, V128 } from './opcodes.ts'
import { selectionMap } from './selection-map.ts'

/** The body of `count`. */
export function emitCount(pool: ConstantPool): Uint8Array {
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
