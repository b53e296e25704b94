/** Expressions beside the equation: a conveyor's properties, a leak's fraction, a flow's multiplier. */
import type { EquationNode } from '@thaw/syntax'
import { parseMappedExpression } from '../expression/parse-expression.ts'
import { childNamed, childrenNamed, contentOf, type MarkupElement } from '../markup/markup.ts'
import { trimmedSpan } from '../markup/mapped-text.ts'
import { splitNames } from './reader.ts'
import { equationName, type VariableReading } from './variable-reading.ts'

/**
 * What `<tag>` holds: of the variable (in it, or in its part `holder`), then of each `<element>` that
 * has one of its own. A tag without text counts as none. Source: XMILE 1.0, 4.5.2.
 */
export function readProperty(
  reading: VariableReading,
  tag: string,
  holder?: string,
): readonly EquationNode[] {
  const elements = childrenNamed(reading.element, 'element')
  return [
    ...readOne(reading, reading.element, [tag, holder]),
    ...elements.flatMap((element) => {
      const subscripts = splitNames(element.attributes.get('subscript')?.text ?? '')
      return readOne(reading, element, [tag, holder], subscripts)
    }),
  ]
}

function readOne(
  reading: VariableReading,
  element: MarkupElement,
  [tag, holder]: readonly [string, string | undefined],
  subscripts?: readonly string[],
): readonly EquationNode[] {
  const part = holder === undefined ? undefined : childNamed(element, holder)
  const written = (part && childNamed(part, tag)) ?? childNamed(element, tag)
  return written === undefined ? [] : readExpressionIn(reading, written, subscripts)
}

/** The expression that an element of the file holds, as a list of one; empty where it has no text. */
export function readExpressionIn(
  reading: VariableReading,
  written: MarkupElement,
  subscripts?: readonly string[],
): readonly EquationNode[] {
  const content = contentOf(written)
  const text = content.text.trim()
  if (text === '') return []
  const { value, issues } = parseMappedExpression(content, equationName(reading, subscripts))
  issues.forEach(reading.report)
  return [{ subscripts, expression: value, lookup: undefined, text, span: trimmedSpan(content) }]
}
