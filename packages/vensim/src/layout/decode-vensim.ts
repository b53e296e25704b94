/** From the bytes of a model file to its text. */
import { decodeWindows1252 } from './windows-1252.ts'

/**
 * The text of a Vensim file.
 *
 * A byte order mark decides; else the bytes are UTF-8 where they can be, whether the file begins with
 * `{UTF-8}` or not, and Windows-1252 where they cannot. Which code page Vensim itself assumes for a file
 * without the line is unverified; converters do this.
 */
export function decodeVensim(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows1252(bytes)
  }
}
