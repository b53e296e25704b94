/** Which elements the `<element>` parts of an array mean. Source: XMILE 1.0, 4.1.2. */
import { canonicalName, type EquationNode } from '@thaw/syntax'
import { issue } from '../issue.ts'
import type { MarkupElement } from '../markup/markup.ts'
import { trimmedSpan } from '../markup/mapped-text.ts'
import { countOf, splitNames } from './reader.ts'
import { ownerName, type VariableReading } from './variable-reading.ts'

/** The names in `subscript="..."`; undefined where it is missing (XM234). Also XM218, XM219. */
export function readSubscripts(
  reading: VariableReading,
  child: MarkupElement,
): readonly string[] | undefined {
  const { report, dimensions } = reading
  const owner = ownerName(reading)
  const attribute = child.attributes.get('subscript')
  if (attribute === undefined) {
    report(issue('XM234', child.span, { owner }))
    return undefined
  }
  const subscripts = splitNames(attribute.text)
  const span = trimmedSpan(attribute)
  const data = { owner, subscript: subscripts.join(', ') }
  if (dimensions.length === 0) report(issue('XM218', span, data))
  else if (subscripts.length !== dimensions.length) {
    const expected = countOf(dimensions.length, 'dimension')
    report(issue('XM219', span, { ...data, expected, found: countOf(subscripts.length, 'name') }))
  }
  return subscripts
}

/** XM217 for each element that has an equation already. */
export function reportRepeated(reading: VariableReading, equations: readonly EquationNode[]): void {
  const first = new Map<string, EquationNode>()
  for (const equation of equations) {
    const subscripts = equation.subscripts ?? []
    const key = subscripts.map(canonicalName).join(',')
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, equation)
    else {
      const data = { owner: ownerName(reading), subscript: subscripts.join(', ') }
      const related = [{ note: 'the first one', span: earlier.span }]
      reading.report(issue('XM217', equation.span, data, related))
    }
  }
}
