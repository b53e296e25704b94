/** Signs of word processors and of typography, which are operators or quotes and never letters of a name. */

/** Each sign with what to write in its place, as a sentence without its stop. */
export const typographicSigns: ReadonlyMap<string, string> = new Map([
  ['\u2212', 'Write the plain hyphen - for minus'],
  ['\u2013', 'Write the plain hyphen - for minus'],
  ['\u2014', 'Write the plain hyphen - for minus'],
  ['\u00d7', 'Write * for a product'],
  ['\u22c5', 'Write * for a product'],
  ['\u00b7', 'Write * for a product'],
  ['\u00f7', 'Write / for a quotient'],
  ['\u2264', 'Write <= for "is not larger than"'],
  ['\u2265', 'Write >= for "is not smaller than"'],
  ['\u2260', 'Write <> for "is not equal to"'],
  ['\u201c', 'Write the plain quote " around names'],
  ['\u201d', 'Write the plain quote " around names'],
  ['\u201e', 'Write the plain quote " around names'],
])
