/** Stocks, flows, auxiliaries and stand-alone graphical functions. Source: XMILE 1.0, 4.1 to 4.5. */
import { canonicalName, type NamedPlace, type VariableKind, type VariableNode } from '@thaw/syntax'
import { issue } from '../issue.ts'
import { childNamed, childrenNamed, contentOf, type MarkupElement } from '../markup/markup.ts'
import { trimmedSpan } from '../markup/mapped-text.ts'
import { reportUnknownParts } from './known-tags.ts'
import { readDoc } from './read-doc.ts'
import { readEquations, standAlone } from './read-equations.ts'
import { readLookup } from './read-lookup.ts'
import { readName, readNameInside, readSwitch } from './reader.ts'
import { refuseParts } from './refuse.ts'
import type { ModelReading, VariableReading } from './variable-reading.ts'

const kinds: Readonly<Record<string, VariableKind>> = {
  stock: 'stock',
  flow: 'flow',
  aux: 'auxiliary',
  gf: 'lookup',
}

/** The kind of variable that a tag makes; undefined for the tags of other things. */
export function variableKind(tag: string): VariableKind | undefined {
  return kinds[tag]
}

/** One variable; undefined where it has no name. */
export function readVariable(
  element: MarkupElement,
  kind: VariableKind,
  model: ModelReading,
): VariableNode | undefined {
  const { report } = model
  const named = readName(element, report)
  if (named === undefined) return undefined
  const owner = `The ${kind === 'lookup' ? 'graphical function' : kind} "${named.name}"`
  reportUnknownParts(element, kind, owner, report)
  const isRefused = refuseParts(element, owner, report)
  const dimensions = readDimensionNames(element, model)
  const quotedName = `"${named.name}"`
  const reading = { ...model, element, kind, owner, quotedName, dimensions, isRefused }
  return buildVariable(reading, named)
}

function buildVariable(reading: VariableReading, named: NamedPlace): VariableNode {
  const { element, kind, dimensions } = reading
  const equations = kind === 'lookup' ? readStandAlone(reading) : readEquations(reading)
  const hasInput = equations.some((equation) => equation.expression !== undefined)
  const isLookup = equations.length > 0 && !hasInput && equations.every(hasOnlyPoints)
  return {
    kind: kind === 'auxiliary' && isLookup ? 'lookup' : kind,
    name: named.name,
    dimensions,
    equations,
    ...readStockFlows(reading),
    isNonNegative: readNonNegative(reading),
    unit: readUnit(element),
    doc: readDoc(element),
    span: element.span,
    nameSpan: named.span,
  }
}

function hasOnlyPoints(equation: VariableNode['equations'][number]): boolean {
  return equation.text === '' && equation.lookup !== undefined
}

function readStandAlone(reading: VariableReading): VariableNode['equations'] {
  const lookup = readLookup(reading.element, reading.owner, reading.report)
  return lookup === undefined ? [] : [standAlone(reading.element, lookup)]
}

function readDimensionNames(
  element: MarkupElement,
  { report }: ModelReading,
): readonly NamedPlace[] {
  const dimensions = childNamed(element, 'dimensions')
  const named = dimensions === undefined ? [] : childrenNamed(dimensions, 'dim')
  return named.flatMap((dimension) => readName(dimension, report) ?? [])
}

/** The flows of a stock, in the file's order, which is their priority. */
function readStockFlows(reading: VariableReading): Pick<VariableNode, 'inflows' | 'outflows'> {
  if (reading.kind !== 'stock') return { inflows: [], outflows: [] }
  return { inflows: readFlows(reading, 'inflow'), outflows: readFlows(reading, 'outflow') }
}

function readFlows(
  { element, owner, report }: VariableReading,
  tag: 'inflow' | 'outflow',
): readonly NamedPlace[] {
  const flows = new Map<string, NamedPlace>()
  for (const child of childrenNamed(element, tag)) {
    const flow = readNameInside(child)
    if (flow === undefined) {
      report(issue('XM203', child.span, { owner, part: `a name in its <${tag}>` }))
      continue
    }
    const key = canonicalName(flow.name)
    if (flows.has(key)) report(issue('XM230', flow.span, { owner, name: flow.name }))
    else flows.set(key, flow)
  }
  return [...flows.values()]
}

/** What the variable says, else what its model or file says of all of its kind. XMILE 1.0, 2.6. */
function readNonNegative({ element, kind, owner, nonNegative, report }: VariableReading): boolean {
  if (kind !== 'stock' && kind !== 'flow') return false
  const own = childNamed(element, 'non_negative')
  return own === undefined ? nonNegative[kind] : readSwitch(own, owner, report)
}

function readUnit(element: MarkupElement): VariableNode['unit'] {
  const units = childNamed(element, 'units')
  if (units === undefined) return undefined
  const content = contentOf(units)
  const text = content.text.trim()
  return text === '' ? undefined : { text, span: trimmedSpan(content) }
}
