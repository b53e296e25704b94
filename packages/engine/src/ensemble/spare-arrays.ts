/** Arrays of ensembles that have ended, for those that follow: memory that is new costs more than to fill it. */

/** Arrays that nobody reads any more. */
export interface SpareArrays {
  /** An array of that length; it may hold anything. */
  readonly take: (length: number) => Float64Array
  /** From now on nobody else reads these. */
  readonly give: (arrays: readonly Float64Array[]) => void
}

/** Most bytes that a worker keeps so. */
const MOST_BYTES = 64 * 2 ** 20

/** None yet. */
export function openSpareArrays(): SpareArrays {
  const spare = new Map<number, Float64Array[]>()
  const state = { bytes: 0 }
  const dropOthers = (length: number): void => {
    for (const [other, arrays] of spare) {
      if (other === length) continue
      for (const { byteLength } of arrays) state.bytes -= byteLength
      spare.delete(other)
    }
  }
  return {
    take: (length) => {
      const found = spare.get(length)?.pop()
      if (found === undefined) return new Float64Array(length)
      state.bytes -= found.byteLength
      return found
    },
    give: (arrays) => {
      for (const array of arrays) {
        if (state.bytes + array.byteLength > MOST_BYTES) dropOthers(array.length)
        if (state.bytes + array.byteLength > MOST_BYTES) return
        spare.set(array.length, [...(spare.get(array.length) ?? []), array])
        state.bytes += array.byteLength
      }
    },
  }
}
