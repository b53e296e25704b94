/** Units of measure with their other names. Source: XMILE 1.0, 2.4. */
import type { UnitNode } from '@thaw/syntax'
import type { Report } from '../issue.ts'
import { childNamed, childrenNamed, contentOf, type MarkupElement } from '../markup/markup.ts'
import { isTrue, readName } from './reader.ts'

/** The units of a file, those among them that only take a built-in unit away. */
export function readUnits(element: MarkupElement, report: Report): readonly UnitNode[] {
  return childrenNamed(element, 'unit').flatMap((unit) => readUnit(unit, report) ?? [])
}

function readUnit(element: MarkupElement, report: Report): UnitNode | undefined {
  const named = readName(element, report)
  if (named === undefined) return undefined
  const equation = childNamed(element, 'eqn')
  const text = equation === undefined ? '' : contentOf(equation).text.trim()
  return {
    name: named.name,
    aliases: childrenNamed(element, 'alias')
      .map((alias) => contentOf(alias).text.trim())
      .filter((alias) => alias !== ''),
    equation: text === '' ? undefined : text,
    ...(isTrue(element, 'disabled') && { isDisabled: true }),
    span: element.span,
  }
}
