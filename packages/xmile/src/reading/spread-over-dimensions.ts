/** Equations over a dimension in the place of an element, as Vensim's own export writes arrays. */
import { canonicalName, mapParts, type EquationNode, type Expression } from '@thaw/syntax'
import type { VariableReading } from './variable-reading.ts'

/**
 * An equation for each element of the dimensions that it names in the place of elements; in its expression they
 * mean that element, too. One equation for the whole variable where all of its own dimensions are named.
 */
export function spreadOverDimensions(
  equation: EquationNode,
  { dimensions, elementNames }: VariableReading,
): readonly EquationNode[] {
  const { subscripts = [] } = equation
  const meant = subscripts.map((written, axis): readonly string[] => {
    const key = canonicalName(written)
    const own = elementNames.get(canonicalName(dimensions[axis]?.name ?? '')) ?? []
    if (own.some((element) => canonicalName(element) === key)) return [written]
    return elementNames.get(key) ?? [written]
  })
  if (meant.every((names, axis) => names[0] === subscripts[axis])) return [equation]
  const isWhole = subscripts.every(
    (written, axis) => canonicalName(written) === canonicalName(dimensions[axis]?.name ?? ''),
  )
  if (isWhole) return [{ ...equation, subscripts: undefined }]
  const rows = meant.reduce<readonly (readonly string[])[]>(
    (found, names) => found.flatMap((row) => names.map((name) => [...row, name])),
    [[]],
  )
  return rows.map((row) => {
    const elements = new Map(row.map((name, axis) => [canonicalName(subscripts[axis] ?? ''), name]))
    const { expression } = equation
    return {
      ...equation,
      subscripts: row,
      expression: expression && atElements(expression, elements),
    }
  })
}

/** With elements where subscripts name their dimensions. */
function atElements(expression: Expression, elements: ReadonlyMap<string, string>): Expression {
  const inside = mapParts(expression, (part) => atElements(part, elements))
  if (inside.kind !== 'reference') return inside
  const subscripts = inside.subscripts.map((subscript) => {
    if (subscript.kind !== 'index' || subscript.expression.kind !== 'reference') return subscript
    const name = elements.get(canonicalName(subscript.expression.name))
    return name === undefined
      ? subscript
      : { ...subscript, expression: { ...subscript.expression, name } }
  })
  return { ...inside, subscripts }
}
