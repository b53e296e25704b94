/** Operators of other languages and of word processors, with what Vensim writes in their place. */
import type { Fault } from './fault.ts'

const foreign: readonly (readonly [string, string])[] = [
  ['!=', 'Write <> for "is not equal to"'],
  ['&&', 'Write :AND:'],
  ['**', 'Write ^ for a power'],
  ['%', 'Write a fraction (0.05 for 5 %), or MODULO(a, b) for the remainder of a division'],
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
]

/** VE104 where such a sign begins at `at`. */
export function foreignSign(text: string, at: number): Fault | undefined {
  const entry = foreign.find(([sign]) => text.startsWith(sign, at))
  if (entry === undefined) return undefined
  const [found, instead] = entry
  return { code: 'VE104', start: at, end: at + found.length, data: { found, instead } }
}
