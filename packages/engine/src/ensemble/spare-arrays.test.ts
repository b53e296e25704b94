/** Arrays that are used again, within a limit. */
import { describe, expect, it } from 'vitest'
import { openSpareArrays } from './spare-arrays.ts'

const MEGABYTE = 2 ** 17

describe('spare arrays', () => {
  it('are given out once, by their length', () => {
    const spare = openSpareArrays()
    const array = new Float64Array(5)
    spare.give([array])
    expect(spare.take(4)).not.toBe(array)
    expect(spare.take(5)).toBe(array)
    expect(spare.take(5)).not.toBe(array)
  })

  it('are no more than 64 MB', () => {
    const spare = openSpareArrays()
    const arrays = Array.from({ length: 70 }, () => new Float64Array(MEGABYTE))
    spare.give(arrays)
    const known = new Set<Float64Array>(arrays)
    const again = arrays.filter(() => known.has(spare.take(MEGABYTE)))
    expect(again).toHaveLength(64)
  })

  it('make room for those of another length', () => {
    const spare = openSpareArrays()
    spare.give(Array.from({ length: 64 }, () => new Float64Array(MEGABYTE)))
    const other = new Float64Array(2 * MEGABYTE)
    spare.give([other])
    expect(spare.take(2 * MEGABYTE)).toBe(other)
  })
})
