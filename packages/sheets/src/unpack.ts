/** Unpacks a ZIP file within limits, since a few kilobytes can be made to unpack to gigabytes. */
import { Unzip, UnzipInflate, zipSync } from 'fflate'

/** Bytes handed to the unpacker at once: it cannot make more than a thousand times as many of them. */
const PIECE = 16_384

/**
 * The same ZIP with its parts stored instead of packed, so that whoever reads it unpacks nothing;
 * undefined where they have more than `most` bytes together. Throws what the unpacker throws.
 */
export function storeUnpacked(bytes: Uint8Array, most: number): Uint8Array | undefined {
  const parts = new Map<string, Uint8Array[]>()
  let total = 0
  const unzip = new Unzip((part) => {
    const pieces: Uint8Array[] = []
    parts.set(part.name, pieces)
    part.ondata = (fault, piece) => {
      if (fault !== null) throw fault
      total += piece.length
      if (total <= most) pieces.push(piece)
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  for (let start = 0; start < bytes.length && total <= most; start += PIECE) {
    unzip.push(bytes.subarray(start, start + PIECE), start + PIECE >= bytes.length)
  }
  if (total > most) return undefined
  const joined = [...parts].map(([name, pieces]) => [name, join(pieces)] as const)
  return zipSync(Object.fromEntries(joined), { level: 0 })
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
