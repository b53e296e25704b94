import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashText } from './hash-text.ts'

/** The same method over a byte array with whole numbers of any size: a second route. */
function plainHash(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
  }
  return hash.toString(16).padStart(16, '0')
}

describe('hashText', () => {
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('of "%s" is the published value', (text, hash) => {
    expect(hashText(text)).toBe(hash)
  })

  it('agrees with the plain form of the method on text of every width', () => {
    for (const text of ['Оттепель', 'žluťoučký', '日本', '🌡️ 36.6°', 'x\ud800y']) {
      expect(hashText(text)).toBe(plainHash(text))
    }
    const long = createHash('sha512').update('long').digest('hex').repeat(20)
    expect(hashText(long)).toBe(plainHash(long))
  })
})
