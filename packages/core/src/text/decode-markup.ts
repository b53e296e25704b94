/** From the bytes of an XML file to its text. */
import { decodeText } from './decode-text.ts'
import { decodeWindows1252 } from './windows-1252.ts'

/** How the first line of an XML file says what it is written in. */
const declaration = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/

const western = /^(?:(?:windows-|cp)1252|iso[-_]?8859-1|l(?:atin)?1|(?:us-)?ascii)$/

/**
 * The text of a file of XML: a byte order mark decides, else what the first line declares, else it is
 * UTF-8, or Windows-1252 where it cannot be. ISO-8859-1 is read as Windows-1252, which extends it.
 * Source: XML 1.0, 4.3.3 and appendix F; the names of encodings: WHATWG Encoding.
 */
export function decodeMarkup(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0x3c && second === 0) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0 && second === 0x3c) return new TextDecoder('utf-16be').decode(bytes)
  const start = String.fromCharCode(...bytes.subarray(0, 200))
  const declared = declaration.exec(start)?.[1]?.toLowerCase()
  if (declared === undefined || declared.startsWith('utf')) return decodeText(bytes)
  if (western.test(declared)) return decodeWindows1252(bytes)
  return decoderOf(declared)?.decode(bytes) ?? decodeText(bytes)
}

/** Undefined for a name that no machine knows; the constructor tells that by throwing. */
function decoderOf(name: string): TextDecoder | undefined {
  try {
    return new TextDecoder(name)
  } catch {
    return undefined
  }
}
