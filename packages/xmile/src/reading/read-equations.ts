/** The equations of a variable: one for all of it, one for each element, or both. XMILE 1.0, 4.1.2 and 4.5. */
import { canonicalName, type EquationNode, type Expression, type LookupNode } from '@thaw/syntax'
import { parseMappedExpression } from '../expression/parse-expression.ts'
import { issue } from '../issue.ts'
import { childNamed, childrenNamed, contentOf, type MarkupElement } from '../markup/markup.ts'
import { trimmedSpan } from '../markup/mapped-text.ts'
import { readEquationList } from './read-equation-list.ts'
import { readLookup, isLookupReference } from './read-lookup.ts'
import { splitNames, toName } from './reader.ts'
import type { VariableReading } from './variable-reading.ts'

/** An equation without its place in the variable; undefined parts are not written in the file. */
interface Body {
  readonly expression: Expression | undefined
  readonly text: string
  readonly span: EquationNode['span']
}

/**
 * All equations of a variable. The one without subscripts, if any, holds for every element that
 * has none of its own.
 *
 * Issues: XM208, XM211, XM217 to XM219, XM229, and those of expressions and graphical functions.
 */
export function readEquations(reading: VariableReading): readonly EquationNode[] {
  return readEquationList(reading) ?? readUsualEquations(reading)
}

function readUsualEquations(reading: VariableReading): readonly EquationNode[] {
  const { element, report, owner, quotedName } = reading
  const shared = readBody(reading, equationOf(reading), `the equation of ${quotedName}`)
  const sharedLookup = readOwnLookup(reading, element, owner)
  const elements = childrenNamed(element, 'element')
  const own = elements.flatMap((child) => readElement(reading, child, shared, sharedLookup) ?? [])
  reportRepeated(reading, own)
  const isLookup = reading.kind === 'auxiliary' && sharedLookup !== undefined
  if (shared !== undefined) {
    return [{ ...shared, subscripts: undefined, lookup: sharedLookup }, ...own]
  }
  if (isLookup && !isPlaceholder(reading)) return [...own, standAlone(element, sharedLookup)]
  if (elements.length === 0) {
    if (!reading.isRefused) report(issue('XM211', element.span, { owner }))
    return []
  }
  return own
}

/** A graphical function that is called by its name and has no input of its own. */
export function standAlone(element: MarkupElement, lookup: LookupNode): EquationNode {
  return { subscripts: undefined, expression: undefined, lookup, text: '', span: element.span }
}

/** `<eqn>`; for a stock `<init_eqn>` does where one program writes only that. */
function equationOf(reading: VariableReading): MarkupElement | undefined {
  const { element, report, owner } = reading
  const [first, second] = childrenNamed(element, 'eqn')
  if (second !== undefined) report(issue('XM208', second.span, { owner, tag: 'eqn' }))
  const initial = childNamed(element, 'init_eqn')
  if (initial === undefined) return first
  if (reading.kind === 'stock' && first === undefined) return initial
  report(issue('XM316', initial.span, { owner }))
  return first
}

/** True where the author left the equation open. */
function isPlaceholder({ element }: VariableReading): boolean {
  const equation = childNamed(element, 'eqn')
  return equation !== undefined && contentOf(equation).text.includes('???')
}

function readBody(
  reading: VariableReading,
  equation: MarkupElement | undefined,
  owner: string,
): Body | undefined {
  if (equation === undefined) return undefined
  const content = contentOf(equation)
  const text = content.text.trim()
  const withoutComments = text.replace(/\{[^{}]*\}/g, '').trim()
  if (withoutComments === '' || withoutComments === '???') return undefined
  const { value, issues } = parseMappedExpression(content, owner)
  issues.forEach(reading.report)
  return { expression: value, text, span: trimmedSpan(content) }
}

function readOwnLookup(
  reading: VariableReading,
  element: MarkupElement,
  owner: string,
): LookupNode | undefined {
  const { report } = reading
  const written = childNamed(element, 'gf')
  if (written === undefined) return undefined
  if (reading.kind === 'stock') {
    report(issue('XM229', written.span, { owner }))
    return undefined
  }
  if (!isLookupReference(written)) return readLookup(written, owner, report)
  const name = toName(written.attributes.get('name')?.text ?? '')
  const named = reading.lookups.get(canonicalName(name))
  if (named === undefined) report(issue('XM226', written.span, { owner, name }))
  return named && readLookup(named, owner, report)
}

/** The equation of one `<element>`; what it does not say it takes from the whole variable. */
function readElement(
  reading: VariableReading,
  child: MarkupElement,
  shared: Body | undefined,
  sharedLookup: LookupNode | undefined,
): EquationNode | undefined {
  const { report, owner, quotedName } = reading
  const subscripts = readSubscripts(reading, child)
  if (subscripts === undefined) return undefined
  const place = `${quotedName}[${subscripts.join(', ')}]`
  const own = readBody(reading, childNamed(child, 'eqn'), `the equation of ${place}`)
  const ownLookup = readOwnLookup(reading, child, `${owner}[${subscripts.join(', ')}]`)
  const lookup = ownLookup ?? sharedLookup
  const body = own ?? shared
  if (body !== undefined) {
    return (own ?? ownLookup) ? { ...body, subscripts, lookup } : undefined
  }
  if (lookup !== undefined) return { ...standAlone(child, lookup), subscripts }
  report(issue('XM211', child.span, { owner: `${owner}[${subscripts.join(', ')}]` }))
  return undefined
}

function readSubscripts(
  reading: VariableReading,
  child: MarkupElement,
): readonly string[] | undefined {
  const { report, owner, dimensions } = reading
  const attribute = child.attributes.get('subscript')
  if (attribute === undefined) {
    report(issue('XM203', child.span, { owner, part: 'subscript="..." in this <element>' }))
    return undefined
  }
  const subscripts = splitNames(attribute.text)
  const data = { owner, subscript: attribute.text, expected: dimensions.length }
  const span = trimmedSpan(attribute)
  if (dimensions.length === 0) report(issue('XM218', span, data))
  else if (subscripts.length !== dimensions.length) {
    report(issue('XM219', span, { ...data, found: subscripts.length }))
  }
  return subscripts
}

function reportRepeated(reading: VariableReading, equations: readonly EquationNode[]): void {
  const first = new Map<string, EquationNode>()
  for (const equation of equations) {
    const subscripts = equation.subscripts ?? []
    const key = subscripts.map(canonicalName).join(',')
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, equation)
    else {
      const data = { owner: reading.owner, subscript: subscripts.join(', ') }
      const related = [{ note: 'the first one', span: earlier.span }]
      reading.report(issue('XM217', equation.span, data, related))
    }
  }
}
