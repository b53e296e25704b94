/** Operators of other languages and of word processors, with what Vensim writes in their place. */
import { typographicSigns } from '@thaw/syntax'
import type { Fault } from './fault.ts'

const foreign: readonly (readonly [string, string])[] = [
  ['!=', 'Write <> for "is not equal to"'],
  ['&&', 'Write :AND:'],
  ['**', 'Write ^ for a power'],
  ['%', 'Write a fraction (0.05 for 5 %), or MODULO(a, b) for the remainder of a division'],
  ...typographicSigns,
]

const firstCharacters: ReadonlySet<string | undefined> = new Set(foreign.map(([sign]) => sign[0]))

/** VE104 where such a sign begins at `at`. */
export function foreignSign(text: string, at: number): Fault | undefined {
  if (!firstCharacters.has(text[at])) return undefined
  const entry = foreign.find(([sign]) => text.startsWith(sign, at))
  if (entry === undefined) return undefined
  const [found, instead] = entry
  return { code: 'VE104', start: at, end: at + found.length, data: { found, instead } }
}
