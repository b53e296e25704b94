import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

describe('decodeText', () => {
  it.each([
    ['UTF-8', [0xc3, 0xa9], 'é'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['Windows-1252', [0xe9, 0x20, 0x80], 'é €'],
    ['UTF-16', [0xff, 0xfe, 0xe9, 0x00], 'é'],
  ])('reads %s', (_, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(text)
  })
})
