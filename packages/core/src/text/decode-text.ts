/** From the bytes of a file to its text, whatever wrote it. */
import { decodeWindows1252 } from './windows-1252.ts'

/**
 * The text of a file that does not say how it is written: model files of Vensim, tables.
 *
 * A byte order mark decides; else the bytes are UTF-8 where they can be, and Windows-1252 where they
 * cannot. Which code page Vensim itself assumes for a file without the line `{UTF-8}` is unverified;
 * converters do this.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows1252(bytes)
  }
}
