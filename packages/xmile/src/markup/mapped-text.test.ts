import { sourceFile } from '@thaw/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeXml, plainText, sliceMapped, spanIn, trimmedSpan } from './mapped-text.ts'

/** Raw XML text with what it decodes to. */
const rawPart = fc.oneof(
  fc.stringMatching(/^[a-z0-9 +]{1,6}$/).map((text) => ({ raw: text, decoded: text })),
  fc.constantFrom(
    { raw: '&lt;', decoded: '<' },
    { raw: '&amp;', decoded: '&' },
    { raw: '&#233;', decoded: 'é' },
    { raw: '&#x1F33E;', decoded: '\u{1f33e}' },
    { raw: '<![CDATA[a < b]]>', decoded: 'a < b', place: 'a < b' },
    { raw: '<!-- aside -->', decoded: '' },
    { raw: '<b class="x>y">', decoded: '' },
    { raw: '\r\n', decoded: '\n' },
    { raw: '\n', decoded: '\n' },
  ),
)

describe('decodeXml', () => {
  it.each([
    ['a &lt; b', 'a < b'],
    ['&quot;x&quot; &gt;= &apos;', '"x" >= \''],
    ['one<![CDATA[ < two &lt; ]]>three', 'one < two &lt; three'],
    ['one<!-- < no -->two', 'onetwo'],
    ['one<br/>two', 'onetwo'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['', ''],
  ])('reads %j as %j', (raw, decoded) => {
    expect(decodeXml(sourceFile('f', raw), 0, raw.length).text).toBe(decoded)
  })

  it('knows where an entity and what follows it were written', () => {
    const raw = '<eqn>a &lt; bcd</eqn>'
    const mapped = decodeXml(sourceFile('f', raw), 5, 15)
    const less = spanIn(mapped, 2, 3)
    expect(raw.slice(less.start, less.end)).toBe('&lt;')
    const name = spanIn(mapped, 4, 7)
    expect([raw.slice(name.start, name.end), name.line, name.column]).toEqual(['bcd', 1, 13])
  })

  it('counts lines through CDATA and Windows line ends', () => {
    const raw = '<eqn><![CDATA[\r\none\r\n  two]]></eqn>'
    const mapped = decodeXml(sourceFile('f', raw), 5, raw.length - 6)
    const start = mapped.text.indexOf('two')
    const span = spanIn(mapped, start, start + 3)
    expect([raw.slice(span.start, span.end), span.line, span.column]).toEqual(['two', 3, 3])
  })

  it('gives every part of the decoded text the place where it was written', () => {
    fc.assert(
      fc.property(fc.array(rawPart), fc.nat(), (parts, some) => {
        const raw = parts.map((part) => part.raw).join('')
        const mapped = decodeXml(sourceFile('f', raw), 0, raw.length)
        expect(mapped.text).toBe(parts.map((part) => part.decoded).join(''))
        const cut = parts.length === 0 ? 0 : some % parts.length
        const cutAt = lengthOf(parts.slice(0, cut))
        const slice = sliceMapped(mapped, cutAt, mapped.text.length)
        parts.forEach((part, index) => {
          if (part.decoded === '') return
          const at = lengthOf(parts.slice(0, index))
          const span = spanIn(mapped, at, at + part.decoded.length)
          const written = 'place' in part ? part.place : part.raw
          expect(raw.slice(span.start, span.end)).toBe(written)
          if (index < cut) return
          expect(spanIn(slice, at - cutAt, at - cutAt + part.decoded.length)).toEqual(span)
        })
      }),
      { seed: 20, numRuns: 300 },
    )
  })
})

function lengthOf(parts: readonly { readonly decoded: string }[]): number {
  return parts.reduce((sum, part) => sum + part.decoded.length, 0)
}

describe('trimmedSpan', () => {
  it('leaves out white space at both ends', () => {
    expect(trimmedSpan(plainText(sourceFile('f', '\n  a b \n')))).toEqual({
      file: 'f',
      start: 3,
      end: 6,
      line: 2,
      column: 3,
    })
  })

  it('is the whole stretch where there is nothing but white space', () => {
    expect(trimmedSpan(plainText(sourceFile('f', '  ')))).toMatchObject({ start: 0, end: 2 })
  })
})
