import { slugOf } from '@thaw/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseStops, type StopRow } from './parse-stops.ts'

const word = fc
  .string({ unit: fc.constantFrom('a', 'b', ' ', '=', '-', 'é', '1'), minLength: 1, maxLength: 6 })
  .map((text) => text.trim())
  .filter((text) => slugOf(text) !== '')
const stops = fc.uniqueArray(
  fc
    .record({ word, value: fc.double({ noNaN: true, noDefaultInfinity: true }) })
    .map((stop): StopRow => ({ ...stop, slug: slugOf(stop.word) })),
  { minLength: 1, maxLength: 5, selector: (stop) => stop.slug },
)

function printStops(stops: readonly StopRow[]): string {
  return stops.map(({ word, value }) => `${word} = ${String(value)}`).join('; ')
}

describe('parseStops', () => {
  it('reads back stops that are written one after the other', () => {
    fc.assert(
      fc.property(stops, (written) => {
        const plain = written.map((stop) => ({ ...stop, value: stop.value + 0 }))
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
    ['off = 1; Off! = 2', '"off" and "Off!" are the same in a link'],
    ['± = 1', '"±" has no letter or digit'],
  ])('refuses "%s"', (text, reason) => {
    expect(parseStops(text)).toEqual({ kind: 'fault', reason })
  })
})
