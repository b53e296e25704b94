import { describe, expect, it } from 'vitest'
import { cellAddress, parseCellAddress, parseColumnLetters } from './cell-address.ts'

describe('addresses of cells', () => {
  it('count rows and columns from 0, in any case and with or without dollar signs', () => {
    expect(parseCellAddress('B11')).toEqual({ row: 10, column: 1 })
    expect(parseCellAddress('$aa$1')).toEqual({ row: 0, column: 26 })
  })

  it('are no names, rows or columns', () => {
    for (const text of ['var2t1', 'B', '4', 'B0', '', 'ABCD1']) {
      expect(parseCellAddress(text)).toBeUndefined()
    }
  })

  it('go on with two letters after Z', () => {
    expect(['A', 'z', 'AA', 'AZ', 'BA'].map(parseColumnLetters)).toEqual([0, 25, 26, 51, 52])
    expect(parseColumnLetters('4')).toBeUndefined()
  })

  it('are written as they are read', () => {
    for (const address of ['A1', 'Z9', 'AA10', 'AZ52', 'ZZ7', 'AAA1']) {
      const place = parseCellAddress(address)
      expect(place && cellAddress(place)).toBe(address)
    }
  })
})
