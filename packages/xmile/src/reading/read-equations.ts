/** The equations of a variable: one for all of it, one for each element, or both. XMILE 1.0, 4.1.2 and 4.5. */
import { canonicalName, type EquationNode, type Expression, type LookupNode } from '@thaw/syntax'
import { parseMappedExpression } from '../expression/parse-expression.ts'
import { issue } from '../issue.ts'
import {
  attributeText,
  childNamed,
  childrenNamed,
  contentOf,
  type MarkupElement,
} from '../markup/markup.ts'
import { trimmedSpan } from '../markup/mapped-text.ts'
import { reportUnknownElementParts } from './known-tags.ts'
import { readEquationList } from './read-equation-list.ts'
import { isLookupReference, readLookup } from './read-lookup.ts'
import { readSubscripts, reportRepeated } from './read-subscripts.ts'
import { toName } from './reader.ts'
import { spreadOverDimensions } from './spread-over-dimensions.ts'
import { equationName, lookupName, ownerName, type VariableReading } from './variable-reading.ts'

/** An equation without its place in the variable. */
interface Body {
  /** Undefined where the text is no expression; that has been reported. */
  readonly expression: Expression | undefined
  readonly text: string
  readonly span: EquationNode['span']
}

/** What is written for the whole variable. */
interface Shared {
  readonly body: Body | undefined
  readonly lookup: LookupNode | undefined
}

/**
 * All equations of a variable. The one without subscripts, if any, holds for every element that
 * has none of its own.
 *
 * Issues: XM208, XM211, XM217 to XM219, XM232, XM234, XM235, XM316, and those of expressions and
 * graphical functions.
 */
export function readEquations(reading: VariableReading): readonly EquationNode[] {
  return readEquationList(reading) ?? readUsualEquations(reading)
}

/** A graphical function that is called by its name and has no input of its own. */
export function standAlone(element: MarkupElement, lookup: LookupNode): EquationNode {
  return { subscripts: undefined, expression: undefined, lookup, text: '', span: element.span }
}

/** True for an equation of a graphical function without input. */
export function isStandAlone(equation: EquationNode): boolean {
  return equation.text === '' && equation.lookup !== undefined
}

function readUsualEquations(reading: VariableReading): readonly EquationNode[] {
  const { element } = reading
  const shared: Shared = {
    body: readBody(reading, element, []),
    lookup: readOwnLookup(reading, element, []),
  }
  const elements = childrenNamed(element, 'element')
  const own = elements
    .flatMap((child) => readElement(reading, child, shared) ?? [])
    .flatMap((equation) => spreadOverDimensions(equation, reading))
  reportRepeated(reading, own)
  const whole = wholeEquation(reading, shared)
  const equations = whole === undefined ? own : [whole, ...own]
  if (equations.length === 0 && elements.length === 0) reportMissing(reading)
  if (equations.some((equation) => !isStandAlone(equation))) {
    for (const { span, subscripts } of equations.filter(isStandAlone)) {
      reading.report(issue('XM211', span, { owner: ownerName(reading, subscripts) }))
    }
  }
  return equations
}

function wholeEquation(reading: VariableReading, shared: Shared): EquationNode | undefined {
  const { body, lookup } = shared
  if (body !== undefined) return { ...body, subscripts: undefined, lookup }
  const isCallable = reading.kind === 'auxiliary' && !isLeftOpen(reading.element)
  return lookup !== undefined && isCallable ? standAlone(reading.element, lookup) : undefined
}

/**
 * A variable with a faulty graphical function has had its fault reported, and so has a refused one.
 * An input of a submodel may have no equation: the checker knows what is connected to it.
 */
function reportMissing(reading: VariableReading): void {
  const { element, kind, name, report, isRefused, connected } = reading
  const isOpen = isLeftOpen(element)
  const hasLookup = kind === 'auxiliary' && childNamed(element, 'gf') !== undefined
  const saysInput = attributeText(element, 'access')?.toLowerCase() === 'input'
  const isInput = saysInput || connected.has(canonicalName(name))
  if (isRefused || (isInput && !isOpen) || (hasLookup && !isOpen)) return
  report(issue(isOpen ? 'XM235' : 'XM211', element.span, { owner: ownerName(reading) }))
}

/** True where the author left the equation of a variable or element open. */
function isLeftOpen(element: MarkupElement): boolean {
  return childrenNamed(element, 'eqn').some((equation) => isOpenText(contentOf(equation).text))
}

/**
 * The equation in the `<eqn>` of a variable or element; undefined where there is none, or nothing in
 * it but remarks. With `<init_eqn>` beside it the value at the start is another one: ACTIVE INITIAL.
 * A stock's equation is its value at the start, whichever of the two holds it.
 *
 * Source: `<init_eqn>` is no part of XMILE 1.0; converters of Vensim's files write it.
 */
function readBody(
  reading: VariableReading,
  element: MarkupElement,
  subscripts: readonly string[],
): Body | undefined {
  const owner = ownerName(reading, subscripts)
  const { kind, report } = reading
  const [first, second] = childrenNamed(element, 'eqn')
  if (second !== undefined) report(issue('XM208', second.span, { owner, tag: 'eqn' }))
  const initial = childNamed(element, 'init_eqn')
  if (initial === undefined || kind !== 'stock') {
    const body = readText(reading, first, subscripts)
    return withStart(body, readText(reading, initial, subscripts))
  }
  if (first !== undefined) report(issue('XM316', initial.span, { owner }))
  return readText(reading, first ?? initial, subscripts)
}

function withStart(body: Body | undefined, start: Body | undefined): Body | undefined {
  if (body?.expression === undefined || start?.expression === undefined) return body
  const { span } = body
  const values = [body.expression, start.expression]
  const expression: Expression = {
    kind: 'call',
    name: 'ACTIVE INITIAL',
    arguments: values,
    span,
    nameSpan: span,
  }
  return { ...body, expression }
}

/** True for what programs write where nothing was entered, or nothing that they could write down. */
function isOpenText(text: string): boolean {
  return text.includes('???')
}

function readText(
  reading: VariableReading,
  equation: MarkupElement | undefined,
  subscripts: readonly string[],
): Body | undefined {
  if (equation === undefined) return undefined
  const content = contentOf(equation)
  const text = content.text.trim()
  const withoutComments = text.replace(/\{[^{}]*\}/g, '').trim()
  if (withoutComments === '' || isOpenText(withoutComments)) return undefined
  const { value, issues } = parseMappedExpression(content, equationName(reading, subscripts))
  issues.forEach(reading.report)
  return { expression: value, text, span: trimmedSpan(content) }
}

function readOwnLookup(
  reading: VariableReading,
  element: MarkupElement,
  subscripts: readonly string[],
): LookupNode | undefined {
  const { report } = reading
  const written = childNamed(element, 'gf')
  if (written === undefined) return undefined
  const owner = lookupName(reading, subscripts)
  if (!isLookupReference(written)) return readLookup(written, owner, report)
  const name = toName(written.attributes.get('name')?.text ?? '')
  const named = reading.lookups.get(canonicalName(name))
  if (named === undefined) report(issue('XM226', written.span, { owner, name }))
  // Faults of those points are reported where they stand.
  return named && readLookup(named, owner, () => undefined)
}

/** The equation of one `<element>`; what it does not say it takes from the whole variable. */
function readElement(
  reading: VariableReading,
  child: MarkupElement,
  shared: Shared,
): EquationNode | undefined {
  const subscripts = readSubscripts(reading, child)
  if (subscripts === undefined) return undefined
  const owner = ownerName(reading, subscripts)
  reportUnknownElementParts(child, owner, reading.report)
  const own = readBody(reading, child, subscripts)
  const ownLookup = readOwnLookup(reading, child, subscripts)
  const lookup = ownLookup ?? shared.lookup
  const body = own ?? shared.body
  if (body !== undefined) {
    return (own ?? ownLookup) ? { ...body, subscripts, lookup } : undefined
  }
  if (lookup !== undefined && reading.kind === 'auxiliary') {
    return { ...standAlone(child, lookup), subscripts }
  }
  if (childNamed(child, 'gf') === undefined || reading.kind !== 'auxiliary') {
    reading.report(issue(isLeftOpen(child) ? 'XM235' : 'XM211', child.span, { owner }))
  }
  return undefined
}
