/** A short fingerprint of a text: tells whether a file changed, not whether someone forged it. */

/**
 * Sixteen hexadecimal digits that depend on every byte of the text in UTF-8.
 *
 * Method: FNV-1a with 64 bits, in two halves of 32. Not for secrets: a collision can be made on
 * purpose. Source: Fowler, Noll and Vo 1991;
 * IETF draft-eastlake-fnv, whose test vectors the tests use.
 */
export function hashText(text: string): string {
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (const byte of bytesOf(text)) {
    low = (low ^ byte) >>> 0
    const product = low * PRIME_LOW
    high = (high * PRIME_LOW + Math.floor(product / 2 ** 32) + low * 2 ** 8) % 2 ** 32
    low = product % 2 ** 32
  }
  return hex(high) + hex(low)
}

/** The prime of the method is 2^40 + this. */
const PRIME_LOW = 0x1b3

function hex(half: number): string {
  return half.toString(16).padStart(8, '0')
}

/** UTF-8; a lone surrogate becomes the replacement character, as encoders do. */
function* bytesOf(text: string): Iterable<number> {
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point
    if (code < 0x80) yield code
    else if (code < 0x800) {
      yield 0xc0 | (code >> 6)
      yield 0x80 | (code & 0x3f)
    } else if (code < 0x10000) {
      yield 0xe0 | (code >> 12)
      yield 0x80 | ((code >> 6) & 0x3f)
      yield 0x80 | (code & 0x3f)
    } else {
      yield 0xf0 | (code >> 18)
      yield 0x80 | ((code >> 12) & 0x3f)
      yield 0x80 | ((code >> 6) & 0x3f)
      yield 0x80 | (code & 0x3f)
    }
  }
}
