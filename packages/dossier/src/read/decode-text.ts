/** Bytes to text, strictly: a file in another encoding is named, never guessed at. */
import type { Checked } from '@thaw/core'
import { makeIssue } from './make-issue.ts'
import { placeInText } from './place-in-text.ts'

/**
 * Decodes UTF-8; a byte order mark is dropped.
 *
 * The value is undefined where the bytes are not UTF-8.
 * Issues: DO003 at the first byte that cannot be read.
 */
export function decodeText(file: string, bytes: Uint8Array): Checked<string | undefined> {
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), issues: [] }
  } catch {
    const offset = firstBadByte(bytes)
    const before = new TextDecoder().decode(bytes.subarray(0, offset))
    const span = placeInText({ file, text: before }, before.length, before.length)
    const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
    return { value: undefined, issues: [makeIssue('DO003', span, { file, offset, byte })] }
  }
}

/**
 * Offset of the first byte that belongs to no well-formed sequence.
 *
 * Source: Unicode Standard 15.0, table 3-7, well-formed UTF-8 byte sequences.
 */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return at
}

/** Bytes of the well-formed sequence at `at`; 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : 4
  if (lead < 0xc2 || lead > 0xf4) return 0
  for (let offset = 1; offset < length; offset += 1) {
    const byte = bytes[at + offset] ?? 0
    const [low, high] = offset === 1 ? secondByteRange(lead) : [0x80, 0xbf]
    if (byte < low || byte > high) return 0
  }
  return length
}

function secondByteRange(lead: number): readonly [number, number] {
  switch (lead) {
    case 0xe0:
      return [0xa0, 0xbf]
    case 0xed:
      return [0x80, 0x9f]
    case 0xf0:
      return [0x90, 0xbf]
    case 0xf4:
      return [0x80, 0x8f]
    default:
      return [0x80, 0xbf]
  }
}
