import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { goldenCases } from '@thaw/testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseExpression } from './expression/parse-expression.ts'
import { parseXmile } from './parse-xmile.ts'

const texts = goldenCases(new URL('../golden/', import.meta.url)).map(({ folder }) =>
  readFileSync(join(folder, 'input.xmile'), 'utf8'),
)

const scraps = [
  '<',
  '>',
  '&',
  '"',
  '</',
  '/>',
  '&lt;',
  ']]>',
  '<!--',
  '{',
  '\u0000',
  '\ud800',
  '\r',
  'eqn',
]

/** One of the golden files with some pieces cut out and some scraps put in. */
const damaged = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(fc.tuple(fc.nat(), fc.nat(20), fc.constantFrom('', ...scraps)), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([text, cuts]) =>
    cuts.reduce((current, [at, length, scrap]) => {
      const start = at % (current.length + 1)
      return current.slice(0, start) + scrap + current.slice(start + length)
    }, text),
  )

/** Signs and words of equations in any order. */
const babble = fc
  .array(
    fc.constantFrom(
      ...['a', '"b c"', '1', '.5', 'IF', 'THEN', 'ELSE', 'NOT', 'AND', 'MOD', '+', '-', '*', '/'],
      ...['//', '^', '<', '=', '<>', '(', ')', '[', ']', ',', ':', '@', '{', '}', '"', "'", '\\'],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '))

describe('parseXmile', () => {
  it('never throws, whatever is done to a file, and places every fault inside it', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const { issues } = parseXmile(text, 'f')
        for (const { message, cure, span, related } of issues) {
          expect(`${message} ${cure}`).not.toMatch(/%\w+%|undefined/)
          for (const place of [span, ...related.map((other) => other.span)]) {
            expect(place?.start).toBeGreaterThanOrEqual(0)
            expect(place?.end).toBeGreaterThanOrEqual(place?.start ?? Infinity)
            expect(place?.end).toBeLessThanOrEqual(text.length + 1)
          }
        }
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  it('finds the same faults in the same places with Windows line ends', () => {
    for (const text of texts) {
      const seen = (source: string): unknown =>
        parseXmile(source, 'f').issues.map(({ code, span }) => [code, span?.line, span?.column])
      expect(seen(text.replaceAll('\n', '\r\n'))).toEqual(seen(text))
    }
  })
})

describe('parseExpression', () => {
  it('gives either a tree or exactly one error', () => {
    fc.assert(
      fc.property(fc.oneof(babble, fc.string({ unit: 'grapheme' })), (text) => {
        const { value, issues } = parseExpression(text, 'f')
        const errors = issues.filter((issue) => issue.severity === 'error')
        expect(errors).toHaveLength(value === undefined ? 1 : 0)
      }),
      { seed: 8, numRuns: 1000 },
    )
  })
})
