import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packRows, readPacked } from './page-rows.ts'

const roundTrip = (data: unknown): unknown => readPacked(JSON.stringify(packRows(data)))

describe('rows of numbers on a page', () => {
  it('are read back to the last bit, whatever stands around them', () => {
    const decimals = fc
      .tuple(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.constantFrom(1, 10, 100, 1000, 1e4),
      )
      .map(([whole, parts]) => (whole === 0 ? 0 : whole / parts))
    const rows = fc.array(fc.oneof(decimals, fc.double({ noNaN: true, noDefaultInfinity: true })), {
      maxLength: 40,
    })
    const data = fc.record({
      rows: fc.array(rows),
      row: fc.array(decimals, { maxLength: 60 }),
      text: fc.string(),
    })
    fc.assert(
      fc.property(data, (given) => {
        // JSON knows no negative zero, packed or not.
        expect(roundTrip(given)).toEqual(JSON.parse(JSON.stringify(given)))
      }),
      { seed: 7 },
    )
  })

  it('are shorter than as they were', () => {
    const row = Array.from({ length: 100 }, (_, k) => Math.round(1000 * Math.sin(k / 9)) / 1000)
    expect(JSON.stringify(packRows(row)).length).toBeLessThan(JSON.stringify(row).length / 1.5)
  })
})
