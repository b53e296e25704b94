/** Pixels to a PNG file. Source: w3.org/TR/png-3. */
import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A picture: `pixels` are rows of red, green and blue, 0 to 255, each `width` x 3. */
export function encodePng(width: number, pixels: Uint8Array): Uint8Array {
  const row = width * 3
  const height = pixels.length / row
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a channel, red green blue; compression, filter and interlace as the format has them.
  header.set([8, 2, 0, 0, 0], 8)
  const lines = Buffer.alloc((row + 1) * height)
  // Each line begins with the number of its filter: 0, none.
  for (let y = 0; y < height; y++)
    lines.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
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
