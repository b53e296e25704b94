/** A fingerprint of what a model computes: a change of its words leaves it as it was. */
import { hashText } from '@thaw/core'
import type { Model } from '@thaw/model'

/** Fields that say where and why a thing stands, not what it computes. */
const wordFields = new Set([
  ...['span', 'doc', 'file', 'text', 'name', 'groups', 'nameSpan'],
  // Whether the author has named it, and so whether a table shows it.
  'isImplicit',
  // What units mean does not change a number.
  'units',
])

/**
 * Sixteen hexadecimal digits over equations, points of graphical functions, dimensions and time
 * settings; documentation, layout of the file and the spelling of names do not count.
 */
export function modelHash(model: Model): string {
  return hashText(
    JSON.stringify(model, (key, value: unknown) => {
      if (wordFields.has(key)) return undefined
      return value instanceof Map ? [...(value as ReadonlyMap<string, unknown>)] : value
    }),
  )
}
