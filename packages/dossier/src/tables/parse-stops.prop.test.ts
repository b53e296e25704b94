import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LeverStop } from '../schema/lever.ts'
import { parseStops } from './parse-stops.ts'

const word = fc
  .string({ unit: fc.constantFrom('a', 'b', ' ', '=', '-', 'é', '1'), minLength: 1, maxLength: 6 })
  .map((text) => text.trim())
  .filter((text) => text !== '')
const stops = fc.uniqueArray(
  fc.record({ word, value: fc.double({ noNaN: true, noDefaultInfinity: true }) }),
  { minLength: 1, maxLength: 5, selector: (stop) => stop.word },
)

function printStops(stops: readonly LeverStop[]): string {
  return stops.map(({ word, value }) => `${word} = ${String(value)}`).join('; ')
}

describe('parseStops', () => {
  it('reads back stops that are written one after the other', () => {
    fc.assert(
      fc.property(stops, (written) => {
        const plain = written.map(({ word: name, value }) => ({ word: name, value: value + 0 }))
        expect(parseStops(printStops(plain))).toEqual({ kind: 'stops', stops: plain })
      }),
      { seed: 1858 },
    )
  })

  it.each([
    ['', 'there are none'],
    [' ; ', 'there are none'],
    ['off', '"off" is not "word = number"'],
    ['= 1', '"= 1" is not "word = number"'],
    ['off = no', '"no" in "off = no" is not a number'],
    ['off = 1,5', '"1,5" in "off = 1,5" is not a number'],
    ['off = 1; off = 2', 'the word "off" stands twice'],
  ])('refuses "%s"', (text, reason) => {
    expect(parseStops(text)).toEqual({ kind: 'fault', reason })
  })
})
