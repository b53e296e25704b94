/** The code page of older files. Source: WHATWG Encoding Standard, index windows-1252. */

/** The characters of the bytes 128 to 159; all others are those of Latin-1. */
const high =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** The text that the bytes mean; every byte means a character. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => high[byte - 128] ?? String.fromCharCode(byte)).join('')
}
