/** Pixels to a PNG file. Source: w3.org/TR/png-3. */
import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A picture: `pixels` are rows of red, green and blue, 0 to 255, each `width` x 3. */
export function encodePng(width: number, pixels: Uint8Array): Uint8Array {
  const row = width * 3
  const lines = filtered(pixels, row)
  // Eight bits a channel, red green blue.
  return pngFile({ width, height: pixels.length / row, depth: 8, kind: 2 }, [], lines)
}

/** A picture of four colours: four pixels a byte. `pixels` are rows of places in `palette`. */
export function encodePalettePng(
  width: number,
  pixels: Uint8Array,
  palette: readonly (readonly [red: number, green: number, blue: number])[],
): Uint8Array {
  const row = Math.ceil(width / 4)
  const height = pixels.length / width
  const packed = new Uint8Array(row * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * row + (x >> 2)
      packed[at] = (packed[at] ?? 0) | ((pixels[y * width + x] ?? 0) << (6 - 2 * (x % 4)))
    }
  }
  const colours = chunk('PLTE', Uint8Array.from(palette.flat()))
  return pngFile({ width, height, depth: 2, kind: 3 }, [colours], filtered(packed, row))
}

/** Each line begins with the number of its filter: 0, none. */
function filtered(bytes: Uint8Array, row: number): Buffer {
  const height = bytes.length / row
  const lines = Buffer.alloc((row + 1) * height)
  for (let y = 0; y < height; y++)
    lines.set(bytes.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  return lines
}

interface PngHead {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly kind: number
}

function pngFile(
  { width, height, depth, kind }: PngHead,
  between: readonly Buffer[],
  lines: Buffer,
): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Compression, filter and interlace as the format has them.
  header.set([depth, kind, 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...between,
    // A harder level takes six times as long for a twentieth of the bytes.
    chunk('IDAT', deflateSync(lines, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
