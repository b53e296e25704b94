/** Collects what has a name in a model file, and reports names that are given twice. */
import type { Checked, Issue, Span } from '@thaw/core'
import { canonicalName, type DimensionNode, type ModelDocument } from '@thaw/syntax'
import type { VariableNode } from '@thaw/syntax'
import type { Dimension } from '../model.ts'
import { issueOf } from '../report.ts'
import type { DimensionKey, VariableKey } from '../resolved-expression.ts'
import { sortCandidates, type Candidate } from './guess.ts'
import { isReservedName } from './known-functions.ts'

/** A dimension with its elements found by name. */
export interface NamedDimension extends Dimension {
  /** Position from 0 of each element, by canonical name. */
  readonly positions: ReadonlyMap<string, number>
  /** How its elements stand for those of others; empty in XMILE. */
  readonly mappings: readonly RangeMapping[]
  readonly span: Span
}

/** What each element of a range means in another one: canonical names, in the order of its elements. */
export interface RangeMapping {
  readonly to: DimensionKey
  readonly targets: readonly (readonly string[])[]
}

/** Everything that a name in the model can mean, in the file's order. */
export interface NameTable {
  /** Functions and some rules are of the language that the file is written in. */
  readonly language: ModelDocument['language']
  readonly dimensions: ReadonlyMap<DimensionKey, NamedDimension>
  /** Vensim only: what each element counts as where its name, or its range's, is a value; from 1. */
  readonly elementNumbers: ReadonlyMap<string, number>
  readonly variables: ReadonlyMap<VariableKey, VariableNode>
  /** The variables in the alphabet: what a misspelt name may have meant. */
  readonly candidates: readonly VariableCandidate[]
}

/** A variable as a proposal for a misspelt name. */
interface VariableCandidate extends Candidate {
  readonly node: VariableNode
}

/**
 * Collects dimensions and variables by canonical name. Of two with one name the first is kept.
 *
 * Issues: MO001 to MO005.
 */
export function collectNames(document: ModelDocument): Checked<NameTable> {
  const issues: Issue[] = []
  const dimensions = new Map<DimensionKey, NamedDimension>()
  const needsOwnElements = dimensionsOfArrays(document)
  for (const node of document.dimensions) {
    const dimension = nameElements(node)
    if (needsOwnElements(dimension.key)) issues.push(...elementsTwice(dimension))
    const first = dimensions.get(dimension.key)
    if (first === undefined) dimensions.set(dimension.key, dimension)
    else issues.push(twice('MO002', node.name, node.span, first.span))
  }
  const variables = new Map<VariableKey, VariableNode>()
  for (const node of document.variables) {
    const key = canonicalName(node.name)
    const first = variables.get(key)
    if (first === undefined) variables.set(key, node)
    else issues.push(twice('MO001', node.name, node.nameSpan, first.nameSpan))
    issues.push(...clashesOfVariable(node, dimensions.get(key), document.language))
  }
  const candidates = sortCandidates(
    [...variables.values()].map((node) => ({ name: node.name, span: node.nameSpan, node })),
  )
  const { language } = document
  const elementNumbers = numberElements(language === 'vensim' ? [...dimensions.values()] : [])
  return { value: { language, dimensions, elementNumbers, variables, candidates }, issues }
}

/**
 * An element's number is its place in its family, the largest range that has it; of equally large ones
 * the first in the alphabet, so that the order of a file does not matter. Sub-ranges and ranges in another order so
 * compare by their elements, ranges of other families by place (recorded: subscript_logicals,
 * conditional_subscripts); the family's number and this tie as in SDEverywhere.
 */
function numberElements(dimensions: readonly NamedDimension[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  const inAlphabet = sortCandidates(dimensions)
  const families = [...inAlphabet].sort(
    (left, right) => right.elements.length - left.elements.length,
  )
  for (const { positions } of families) {
    for (const [element, position] of positions) {
      if (!numbers.has(element)) numbers.set(element, position + 1)
    }
  }
  return numbers
}

function twice(code: 'MO001' | 'MO002', name: string, span: Span, first: Span): Issue {
  const related = [{ note: 'given here first', span: first }]
  return issueOf(code, span, { name, line: first.line }, related)
}

/**
 * Whether a dimension may name no element twice. Only a range of Vensim over which there is no array may:
 * to the names of one range it gives names of another, and several may be given the same.
 */
function dimensionsOfArrays({
  language,
  variables,
}: ModelDocument): (dimension: DimensionKey) => boolean {
  const used = new Set(
    variables.flatMap(({ dimensions }) => dimensions.map(({ name }) => canonicalName(name))),
  )
  return (dimension) => language !== 'vensim' || used.has(dimension)
}

function elementsTwice({ name, elements, positions, span }: NamedDimension): readonly Issue[] {
  return elements
    .filter((element, position) => positions.get(canonicalName(element)) !== position)
    .map((element) => issueOf('MO003', span, { dimension: name, name: element }))
}

function nameElements({ name, elements, span, mappings = [] }: DimensionNode): NamedDimension {
  const positions = new Map<string, number>()
  elements.forEach((element, position) => {
    const key = canonicalName(element)
    if (!positions.has(key)) positions.set(key, position)
  })
  const named = mappings.map(({ to, targets }) => ({
    to: canonicalName(to),
    targets: targets.map((names) => names.map(canonicalName)),
  }))
  return { key: canonicalName(name), name, elements, positions, mappings: named, span }
}

function clashesOfVariable(
  { name, nameSpan }: VariableNode,
  dimension: NamedDimension | undefined,
  language: ModelDocument['language'],
): readonly Issue[] {
  const issues: Issue[] = []
  if (dimension !== undefined) {
    const related = [{ note: 'the dimension', span: dimension.span }]
    issues.push(issueOf('MO004', nameSpan, { name, line: dimension.span.line }, related))
  }
  if (language === 'xmile' && isReservedName(name)) {
    issues.push(issueOf('MO005', nameSpan, { name, other: `${name} value` }))
  }
  return issues
}

/** `a stock`, `a flow`: what a variable is, in the words of a message. */
export function kindInWords({ kind }: Pick<VariableNode, 'kind'>): string {
  const words = {
    stock: 'a stock',
    flow: 'a flow',
    auxiliary: 'an auxiliary',
    lookup: 'a graphical function',
  } as const
  return words[kind]
}
