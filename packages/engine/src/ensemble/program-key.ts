/** A name for the content of a program, so that a worker knows whether it has compiled it. */
import { contentText } from '../content-text.ts'
import type { Program } from '../program.ts'

const known = new WeakMap<Program, string>()

/** Hash of the program's content; computed once for each object. */
export function programKey(program: Program): string {
  const found = known.get(program)
  if (found !== undefined) return found
  const text = contentText(program)
  const key = hash(Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)))
  known.set(program, key)
  return key
}

/** Hash of numbers, by their bits. */
export function hashNumbers(values: Float64Array): string {
  return hash(new Uint32Array(values.buffer, values.byteOffset, values.length * 2))
}

/**
 * Two 32-bit hashes of some units, with their number, in hexadecimal.
 *
 * Each unit is joined by exclusive or, multiplied and folded onto the lower bits, so that a
 * change of a sign, a unit's highest bit, reaches all bits. Multipliers: those of MurmurHash3
 * (Appleby 2011).
 */
function hash(units: Uint16Array | Uint32Array): string {
  const { length } = units
  let first = 0x811c9dc5
  let second = 0x9747b28c
  for (let index = 0; index < length; index++) {
    const unit = units[index] ?? 0
    first = Math.imul(first ^ unit, 0x85ebca6b)
    first ^= first >>> 13
    second = Math.imul(second ^ unit, 0xc2b2ae35)
    second ^= second >>> 16
  }
  return [first, second, length].map((part) => (part >>> 0).toString(16)).join('-')
}
