/** Which names are elements and dimensions: they are the whole file's and belong to no part of it. */
import { canonicalName, type ModelDocument, type VariableNode } from '@thaw/syntax'

/** Canonical names of the elements of each dimension, by the dimension's canonical name. */
export type ElementNames = ReadonlyMap<string, ReadonlySet<string>>

/** The elements of each dimension of a file. */
export function collectElements({ dimensions }: ModelDocument): ElementNames {
  return new Map(
    dimensions.map(({ name, elements }) => [
      canonicalName(name),
      new Set(elements.map(canonicalName)),
    ]),
  )
}

/**
 * True where a bare name between brackets is an element or a dimension, and so no variable.
 *
 * Of an array that is known its own dimension counts, of any other every dimension of the file.
 * Source: XMILE 1.0, 2.1: inside brackets an element hides a variable.
 */
export function isElementAt(
  name: string,
  array: VariableNode | undefined,
  axis: number,
  elements: ElementNames,
): boolean {
  const key = canonicalName(name)
  if (elements.has(key)) return true
  const own = array?.dimensions[axis]
  const known = own && elements.get(canonicalName(own.name))
  if (known !== undefined) return known.has(key)
  return [...elements.values()].some((names) => names.has(key))
}
