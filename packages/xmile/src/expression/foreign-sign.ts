/** Operators of other languages and of word processors, with what XMILE writes in their place. */
import { typographicSigns } from '@thaw/syntax'
import type { Fault } from './fault.ts'

const foreign: readonly (readonly [string, string])[] = [
  ['==', 'Write = for "is equal to"'],
  ['!=', 'Write <> for "is not equal to"'],
  [':=', 'Write the equation alone, without the name and the sign of assignment'],
  ['&&', 'Write AND'],
  ['||', 'Write OR'],
  ['**', 'Write ^ for a power'],
  [':AND:', 'Write AND'],
  [':OR:', 'Write OR'],
  [':NOT:', 'Write NOT'],
  [':NA:', 'XMILE has no missing values: write a number or restructure the equation'],
  ['!', 'Write NOT'],
  ['%', 'Write a fraction (0.05 for 5 %), or MOD for the remainder of a division'],
  [';', 'Give each element of an array its own <element subscript="..."> with its own <eqn>'],
  ['\u2264', 'Write <= (in XML &lt;=)'],
  ...typographicSigns,
]

/** XM104 where such a sign begins at `at`; XM112 for the inner product of one vendor. */
export function foreignSign(text: string, at: number): Fault | undefined {
  if (text.startsWith('*.*', at)) return { code: 'XM112', start: at, end: at + 3 }
  const upper = text.slice(at, at + 5).toUpperCase()
  const entry = foreign.find(([sign]) => upper.startsWith(sign))
  if (entry === undefined) return undefined
  const [found, instead] = entry
  return { code: 'XM104', start: at, end: at + found.length, data: { found, instead } }
}
