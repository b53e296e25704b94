/** Constants of a module, side by side in its memory; each stands there once. */
import type { Precision } from '../batch.ts'

/** Numbers of the code, each kept in memory once. */
export interface ConstantPool {
  /** Address of these 64 bits. */
  readonly at: (bits: bigint) => number
  /** First address behind the pool, once all code is written. */
  readonly end: () => number
  /** Writes the constants into the module's memory. */
  readonly write: (memory: ArrayBuffer) => void
}

const BYTES = 8

/** A pool that begins at an address divisible by 8. */
export function constantPool(start: number): ConstantPool {
  const places = new Map<bigint, number>()
  return {
    at: (bits) => {
      const place = places.get(bits) ?? places.size
      places.set(bits, place)
      return start + BYTES * place
    },
    end: () => start + BYTES * places.size,
    write: (memory) => {
      new BigUint64Array(memory, start, places.size).set([...places.keys()])
    },
  }
}

/**
 * What gives the bits of numbers, in single precision twice. Whoever needs many asks for it once: a
 * buffer for each number takes longer than the rest of writing code.
 */
export function bitsReader(precision: Precision): (value: number) => bigint {
  const view = new DataView(new ArrayBuffer(BYTES))
  return (value) => {
    if (precision === 'double') {
      view.setFloat64(0, value)
    } else {
      view.setFloat32(0, value)
      view.setFloat32(BYTES / 2, value)
    }
    return view.getBigUint64(0)
  }
}
