/**
 * Arrays whose equations stand in a list, without `<element>`.
 *
 * No part of XMILE, but one program writes its arrays so: several `<eqn>`, or one that holds
 * numbers between commas and semicolons; row by row, the last dimension running fastest.
 * Source: test-models, arithmetics_exp and subscripted_trig, with their recorded values.
 */
import { canonicalName, type EquationNode } from '@thaw/syntax'
import { parseMappedExpression } from '../expression/parse-expression.ts'
import { issue } from '../issue.ts'
import { childrenNamed, contentOf } from '../markup/markup.ts'
import { sliceMapped, trimmedSpan, type MappedText } from '../markup/mapped-text.ts'
import { countOf } from './reader.ts'
import { equationName, ownerName, type VariableReading } from './variable-reading.ts'

const numberList = /^[\s\d.eE+-]+(?:[,;][\s\d.eE+-]+)+;?$/

/** The equations of such an array; undefined where the variable is none. Issues: XM232. */
export function readEquationList(reading: VariableReading): readonly EquationNode[] | undefined {
  const { element, report } = reading
  if (reading.dimensions.length === 0 || childrenNamed(element, 'element').length > 0) {
    return undefined
  }
  const texts = listedTexts(reading)
  const names = elementNamesOf(reading)
  if (texts.length < 2 || names === undefined) return undefined
  const count = names.reduce((product, elements) => product * elements.length, 1)
  if (texts.length !== count) {
    const data = { count: countOf(texts.length, 'equation'), elements: countOf(count, 'element') }
    report(issue('XM232', element.span, { owner: ownerName(reading), ...data }))
    return []
  }
  const rows = rowsOf(names)
  return texts.map((text, index) => readListed(reading, text, rows[index] ?? []))
}

function listedTexts({ element }: VariableReading): readonly MappedText[] {
  const contents = childrenNamed(element, 'eqn').map(contentOf)
  const [only] = contents
  if (contents.length !== 1 || only === undefined) return contents
  return numberList.test(only.text.trim()) ? splitNumbers(only) : []
}

function splitNumbers(list: MappedText): readonly MappedText[] {
  return [...list.text.matchAll(/[^,;]*[^,;\s][^,;]*/g)].map((match) =>
    sliceMapped(list, match.index, match.index + match[0].length),
  )
}

/** The elements of each of the variable's dimensions; undefined where one is not declared. */
function elementNamesOf({
  dimensions,
  elementNames,
}: VariableReading): readonly (readonly string[])[] | undefined {
  const names = dimensions.map(({ name }) => elementNames.get(canonicalName(name)))
  return names.every((elements) => elements !== undefined) ? names : undefined
}

/** Every combination, the last dimension running fastest. */
function rowsOf(names: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return names.reduce<readonly (readonly string[])[]>(
    (rows, elements) => rows.flatMap((row) => elements.map((element) => [...row, element])),
    [[]],
  )
}

function readListed(
  reading: VariableReading,
  mapped: MappedText,
  subscripts: readonly string[],
): EquationNode {
  const { value, issues } = parseMappedExpression(mapped, equationName(reading, subscripts))
  issues.forEach(reading.report)
  return {
    subscripts,
    expression: value,
    lookup: undefined,
    text: mapped.text.trim(),
    span: trimmedSpan(mapped),
  }
}
