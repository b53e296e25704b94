/** Stocks, flows, auxiliaries and stand-alone graphical functions. Source: XMILE 1.0, 4.1 to 4.5. */
import { canonicalName, type NamedPlace, type VariableKind, type VariableNode } from '@thaw/syntax'
import { issue } from '../issue.ts'
import {
  attributeText,
  childNamed,
  childrenNamed,
  contentOf,
  type MarkupElement,
} from '../markup/markup.ts'
import { trimmedSpan } from '../markup/mapped-text.ts'
import { reportUnknownParts } from './known-tags.ts'
import { readContainer } from './read-container.ts'
import { readDoc } from './read-doc.ts'
import { isStandAlone, readEquations, standAlone } from './read-equations.ts'
import { readFlowParts } from './read-flow-parts.ts'
import { readLookup } from './read-lookup.ts'
import { readName, readNameInside, readSwitch } from './reader.ts'
import { refuseParts } from './refuse.ts'
import { withFlowsOfElements } from './flows-of-elements.ts'
import { ownerName, type ModelReading, type VariableReading } from './variable-reading.ts'

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
  written: MarkupElement,
  kind: VariableKind,
  model: ModelReading,
): VariableNode | undefined {
  const { report } = model
  const element = kind === 'stock' ? withFlowsOfElements(written) : written
  const named = readName(element, report)
  if (named === undefined) return undefined
  const { name } = named
  const owner = ownerName({ kind, name })
  reportUnknownParts(element, kind, owner, report)
  const isRefused =
    refuseParts(element, owner, report) || model.drivenFlows.has(canonicalName(name))
  const dimensions = readDimensionNames(element, model)
  return buildVariable({ ...model, element, kind, name, dimensions, isRefused }, named)
}

function buildVariable(reading: VariableReading, named: NamedPlace): VariableNode {
  const { element, kind, dimensions } = reading
  const equations = kind === 'lookup' ? readStandAlone(reading) : readEquations(reading)
  const isLookup = equations.length > 0 && equations.every(isStandAlone)
  return {
    kind: kind === 'auxiliary' && isLookup ? 'lookup' : kind,
    name: named.name,
    dimensions,
    equations,
    ...readStockFlows(reading),
    isNonNegative: readNonNegative(reading),
    ...readContainer(reading),
    ...readFlowParts(reading),
    ...readAccess(reading, equations),
    unit: readUnit(element),
    doc: readDoc(element),
    span: element.span,
    nameSpan: named.span,
  }
}

function readStandAlone(reading: VariableReading): VariableNode['equations'] {
  const lookup = readLookup(reading.element, ownerName(reading), reading.report)
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

function readFlows(reading: VariableReading, tag: 'inflow' | 'outflow'): readonly NamedPlace[] {
  const { element, report } = reading
  const owner = ownerName(reading)
  return childrenNamed(element, tag).flatMap((child) => {
    const flow = readNameInside(child)
    if (flow === undefined) report(issue('XM233', child.span, { owner, tag }))
    return flow ?? []
  })
}

/** What the variable says, else what its model or file says of all of its kind. XMILE 1.0, 2.6. */
function readNonNegative(reading: VariableReading): boolean {
  const { element, kind, nonNegative, report } = reading
  if (kind !== 'stock' && kind !== 'flow') return false
  if (childNamed(element, 'conveyor') ?? childNamed(element, 'queue')) return false
  const own = childNamed(element, 'non_negative')
  return own === undefined ? nonNegative[kind] : readSwitch(own, ownerName(reading), report)
}

/** What has no equation and is connected to something is an input: the checker tells one that is not. */
function readAccess(
  { element, name, connected }: VariableReading,
  equations: VariableNode['equations'],
): Pick<VariableNode, 'access'> {
  const access = attributeText(element, 'access')?.toLowerCase()
  if (access === 'input' || access === 'output') return { access }
  return equations.length === 0 && connected.has(canonicalName(name)) ? { access: 'input' } : {}
}

function readUnit(element: MarkupElement): VariableNode['unit'] {
  const units = childNamed(element, 'units')
  if (units === undefined) return undefined
  const content = contentOf(units)
  const text = content.text.trim()
  return text === '' ? undefined : { text, span: trimmedSpan(content) }
}
