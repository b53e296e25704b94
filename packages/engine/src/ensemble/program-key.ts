/** A name for the content of a program, so that a worker knows whether it has compiled it. */
import { contentText } from '../content-text.ts'
import type { Program } from '../program.ts'

const known = new WeakMap<Program, string>()

/** Hash of the program's content; computed once for each object. */
export function programKey(program: Program): string {
  const found = known.get(program)
  if (found !== undefined) return found
  const key = hash(contentText(program))
  known.set(program, key)
  return key
}

/**
 * Two 32-bit hashes of a text with its length, in hexadecimal.
 * Source: FNV-1a (Fowler, Noll, Vo), over 16-bit units, with two starting values.
 */
function hash(text: string): string {
  let first = 0x811c9dc5
  let second = 0x9747b28c
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ (unit + index), 0x01000193)
  }
  return [first, second, text.length].map((part) => (part >>> 0).toString(16)).join('-')
}
