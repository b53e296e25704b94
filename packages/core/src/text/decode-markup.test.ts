import { describe, expect, it } from 'vitest'
import { decodeMarkup } from './decode-markup.ts'

/** The letters of a text as bytes, one each. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

describe('decodeMarkup', () => {
  it.each([
    ['what the first line declares', '<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>', 'é'],
    ['another code page', "<?xml version='1.0' encoding='windows-1251'?><a>\xe9</a>", 'й'],
    ['UTF-8 where nothing is declared', '<a>\xc3\xa9</a>', 'é'],
    ['Windows-1252 where it cannot be UTF-8', '<a>\xe9\x80</a>', 'é€'],
    ['UTF-8 by its mark, whatever is declared', '\xef\xbb\xbf<a>\xc3\xa9</a>', 'é'],
    ['a name that nobody knows', '<?xml version="1.0" encoding="klingon"?><a>e</a>', 'e'],
  ])('reads %s', (_, bytes, letter) => {
    expect(decodeMarkup(bytesOf(bytes))).toContain(`<a>${letter}</a>`)
  })

  it('reads UTF-16 with and without a mark', () => {
    const text = '<a>é</a>'
    const codes = Array.from(text, (letter) => letter.charCodeAt(0))
    const little = Uint8Array.from(codes.flatMap((code) => [code, 0]))
    const big = Uint8Array.from(codes.flatMap((code) => [0, code]))
    expect([little, big, Uint8Array.from([0xff, 0xfe, ...little])].map(decodeMarkup)).toEqual([
      ...[text, text, text],
    ])
  })
})
