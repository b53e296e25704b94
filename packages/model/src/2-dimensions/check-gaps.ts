/** Tells references to elements that no equation computes: Vensim lets a variable leave them out. */
import type { Issue } from '@thaw/core'
import { elementsRead } from '../4-order/element-graph.ts'
import { readsOf } from '../4-order/reads.ts'
import { equationOf } from '../equation-of.ts'
import type { Variables } from '../value-at-start.ts'
import type { ModelEquation, ModelVariable } from '../model.ts'
import { issueOf } from '../report.ts'
import type { VariableKey } from '../resolved-expression.ts'
import { allElements, elementInWords } from './element-positions.ts'
import type { Shapes } from './equation-scope.ts'

/**
 * One issue for each reference that means an element without an equation.
 *
 * Issues: MO069. Source: Vensim manual, "22215". Cost: O(elements x references) of what reads
 * variables with gaps, and O(elements) of those.
 */
export function checkGaps(variables: Variables, shapes: Shapes): readonly Issue[] {
  const gaps = new Set(
    [...variables.values()].filter((each) => hasGap(each, shapes)).map(({ key }) => key),
  )
  if (gaps.size === 0) return []
  return [...variables.values()].flatMap((reader) =>
    reader.equations.flatMap((equation) => gapsIn(equation, reader, { variables, shapes, gaps })),
  )
}

interface Gaps {
  readonly variables: Variables
  readonly shapes: Shapes
  readonly gaps: ReadonlySet<VariableKey>
}

function hasGap({ key, equations }: ModelVariable, shapes: Shapes): boolean {
  if (equations.some(({ elements }) => elements === undefined)) return false
  const all = (shapes.get(key) ?? []).reduce((size, { elements }) => size * elements.length, 1)
  const own = equations.reduce((count, { elements }) => count + (elements?.length ?? 0), 0)
  return equations.length > 0 && own < all
}

function gapsIn(
  { expression, elements }: ModelEquation,
  reader: ModelVariable,
  { variables, shapes, gaps }: Gaps,
): readonly Issue[] {
  const reads = readsOf(expression, 'ever').filter(({ variable }) => gaps.has(variable))
  return reads.flatMap((reference) => {
    const read = variables.get(reference.variable)
    const shape = shapes.get(reference.variable) ?? []
    if (read === undefined) return []
    const sizes = shape.map((dimension) => dimension.elements)
    for (const at of elements ?? allElements(shapes.get(reader.key) ?? [])) {
      const missing = elementsRead(reference, { elements: at }, sizes).find(
        (meant) => equationOf(read, meant) === undefined,
      )
      if (missing === undefined) continue
      const element = elementInWords(read.name, missing, shape)
      const data = { owner: reader.name, name: read.name, element }
      return [issueOf('MO069', reference.span, data)]
    }
    return []
  })
}
