/** Constants of a module, side by side in its memory; each stands there once. */

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

/** The bits of a number in single precision, twice. */
export function bitsOfSingle(value: number): bigint {
  const view = new DataView(new ArrayBuffer(BYTES))
  view.setFloat32(0, value)
  view.setFloat32(BYTES / 2, value)
  return view.getBigUint64(0)
}

/** The bits of a number. */
export function bitsOf(value: number): bigint {
  const view = new DataView(new ArrayBuffer(BYTES))
  view.setFloat64(0, value)
  return view.getBigUint64(0)
}
