import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

describe('decodeText', () => {
  it('drops the mark that spreadsheet programs put at the beginning', () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x69, 0x64])
    expect(decodeText('a.csv', bytes)).toEqual({ value: 'id', issues: [] })
  })

  it('gives back every text that was UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const clean = text.replace(/^\ufeff/, '')
        expect(decodeText('a.csv', new TextEncoder().encode(clean)).value).toBe(clean)
      }),
      { seed: 1856 },
    )
  })

  it('names the first byte that cannot be read, with its line and column', () => {
    const good = new TextEncoder().encode('id,name\n1,Ж')
    fc.assert(
      fc.property(fc.constantFrom(0x80, 0xc0, 0xc1, 0xe9, 0xf5, 0xff), (byte) => {
        const result = decodeText('a.csv', Uint8Array.from([...good, byte, 0x0a]))
        expect(result.value).toBeUndefined()
        expect(result.issues[0]?.message).toContain(`byte ${good.length} `)
        expect(result.issues[0]?.span).toMatchObject({ line: 2, column: 4 })
      }),
      { seed: 1857 },
    )
  })

  it.each([
    ['an overlong sequence', [0xe0, 0x80, 0x80]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a number above the last character', [0xf4, 0x90, 0x80, 0x80]],
    ['a sequence that ends too early', [0xe2, 0x82]],
  ])('refuses %s', (_, bytes) => {
    expect(decodeText('a.csv', Uint8Array.from(bytes)).issues.map((issue) => issue.code)).toEqual([
      'DO003',
    ])
  })
})
