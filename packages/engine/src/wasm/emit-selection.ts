/** The module that takes samples from blocks of draws and finds the values around their quantiles. */
import { assembleModule, PAGE_BYTES } from './assemble-module.ts'
import { constantPool, type ConstantPool } from './constant-pool.ts'
import { emitCount } from './emit-count.ts'
import { emitGather } from './emit-gather.ts'
import { emitTake } from './emit-take.ts'
import { I32 } from './opcodes.ts'
import { selectionMap } from './selection-map.ts'
import type { WasmMemory } from './web-assembly.ts'

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
