/** Positions of elements: what the subscripts of an element's equation mean, and all of an array. */
import { canonicalName } from '@thaw/syntax'
import type { Shape } from './equation-scope.ts'

/** Position of one element by name or, counting from 1, by number. Source: XMILE 1.0, 4.5. */
export function readElement(name: string, shape: Shape, axis: number): number | undefined {
  const dimension = shape[axis]
  if (dimension === undefined) return undefined
  const byName = dimension.positions.get(canonicalName(name))
  if (byName !== undefined) return byName
  if (!/^\d+$/.test(name.trim())) return undefined
  const position = Number(name) - 1
  return position in dimension.elements ? position : undefined
}

/** Every element of an array, the last dimension fastest (row-major: XMILE 1.0, 3.7.1). */
export function allElements(shape: Shape): readonly (readonly number[])[] {
  return shape.reduce<readonly (readonly number[])[]>(
    (rows, { elements }) =>
      rows.flatMap((row) => elements.map((_, position) => [...row, position])),
    [[]],
  )
}

/** `Camps[political]`; the bare name for a single number. */
export function elementInWords(name: string, positions: readonly number[], shape: Shape): string {
  if (positions.length === 0) return name
  const elements = positions.map((position, axis) => shape[axis]?.elements[position] ?? '?')
  return `${name}[${elements.join(', ')}]`
}
