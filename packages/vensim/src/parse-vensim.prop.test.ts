import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { goldenCases } from '@thaw/testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseVensim } from './parse-vensim.ts'

const texts = goldenCases(new URL('../golden/', import.meta.url)).map(({ folder }) =>
  readFileSync(join(folder, 'input.mdl'), 'utf8'),
)

const scraps = [
  ...['|', '~', '~~|', '"', "'", '{', '}', '\\\n', '[', ']', '(', ')', ',', ';', ':', ':=', '->'],
  ...['<->', ':EXCEPT:', ':MACRO:', ':END OF MACRO:', '****', '\\\\\\---///', '\u0000', '\ud800'],
  ...['INTEG(', 'A : A ~~|', 'x <-> x ~~|', '(A1-A99999999)', 'TABBED ARRAY(', '\r', '1e999'],
]

/** One of the golden files with some pieces cut out and some scraps put in. */
const damaged = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(fc.tuple(fc.nat(), fc.nat(20), fc.constantFrom('', ...scraps)), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([text, cuts]) =>
    cuts.reduce((current, [at, length, scrap]) => {
      const start = at % (current.length + 1)
      return current.slice(0, start) + scrap + current.slice(start + length)
    }, text),
  )

/** Signs and names in any order. */
const babble = fc
  .array(fc.constantFrom(...scraps, 'a', 'x = ', '1', ' ', '\n'), { maxLength: 30 })
  .map((parts) => parts.join(''))

describe('parseVensim', () => {
  it('never throws, whatever is done to a file, and places every fault inside it', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, babble, fc.string({ unit: 'grapheme' })), (text) => {
        const { issues } = parseVensim(text, { file: 'f' })
        for (const { message, cure, span, related } of issues) {
          expect(`${message} ${cure}`).not.toMatch(/undefined/)
          for (const place of [span, ...related.map((other) => other.span)]) {
            if (place === undefined) continue
            expect(place.start).toBeGreaterThanOrEqual(0)
            expect(place.end).toBeGreaterThanOrEqual(place.start)
            expect(place.end).toBeLessThanOrEqual(text.length)
          }
        }
      }),
      { seed: 7, numRuns: 1000 },
    )
  })

  it('finds the same faults in the same places with Windows line ends', () => {
    for (const text of texts) {
      const seen = (source: string): unknown =>
        parseVensim(source, { file: 'f' }).issues.map(({ code, span }) => [
          code,
          span?.line,
          span?.column,
        ])
      expect(seen(text.replaceAll('\n', '\r\n'))).toEqual(seen(text))
    }
  })

  it.each([
    ['open comments', '{|'],
    ['open quotes', '"|'],
    ['open brackets', 'a=(|'],
    ['broken lines', '\\\r\n'],
    ['asterisks', '***\n'],
    ['ranges within ranges', 'a:b|'],
  ])('reads thousands of %s without hanging', (_, part) => {
    expect(parseVensim(`x ${part.repeat(20_000)}`, { file: 'f' }).issues.length).toBeGreaterThan(0)
  })
})
