/** Joins each stock to its flows, and reports flows that do not exist or are used twice. */
import type { Checked, Issue, Span } from '@thaw/core'
import { canonicalName, type NamedPlace, type VariableNode } from '@thaw/syntax'
import { issueOf } from '../report.ts'
import type { VariableKey } from '../resolved-expression.ts'
import { guessName } from './guess.ts'
import { kindInWords, type NameTable } from './name-table.ts'

/** One flow of a stock, and where the stock names it. */
export interface FlowEnd {
  readonly flow: VariableKey
  readonly span: Span
}

/** The flows of one stock, in their order of priority. */
export interface StockFlows {
  readonly inflows: readonly FlowEnd[]
  readonly outflows: readonly FlowEnd[]
}

type End = 'inflow' | 'outflow'

/**
 * The flows of each stock.
 *
 * A flow enters at most one stock and leaves at most one; it may leave one and enter another.
 * Issues: MO013 to MO016, MO024; after MO024 the auxiliary is joined all the same, since it can
 * be run. Source: XMILE 1.0, 4.2; that a flow has one stock at each end is implied
 * there by its picture of a flow, not stated.
 */
export function connectFlows(names: NameTable): Checked<ReadonlyMap<VariableKey, StockFlows>> {
  const issues: Issue[] = []
  const owners = { inflow: new Map<string, Owner>(), outflow: new Map<string, Owner>() }
  const flows = new Map<VariableKey, StockFlows>()
  for (const [key, stock] of names.variables) {
    if (stock.kind !== 'stock') continue
    const ends = (places: readonly NamedPlace[], end: End): readonly FlowEnd[] =>
      places.flatMap((place) => connect({ stock, end, place }, names, owners[end], issues))
    const own = {
      inflows: ends(stock.inflows, 'inflow'),
      outflows: ends(stock.outflows, 'outflow'),
    }
    issues.push(...circlingFlows(stock, own))
    flows.set(key, own)
  }
  return { value: flows, issues }
}

interface Owner {
  readonly stock: VariableNode
  readonly span: Span
}

interface Ask {
  readonly stock: VariableNode
  readonly end: End
  readonly place: NamedPlace
}

function connect(
  ask: Ask,
  names: NameTable,
  owners: Map<string, Owner>,
  issues: Issue[],
): readonly FlowEnd[] {
  const { stock, place } = ask
  const flow = canonicalName(place.name)
  const node = names.variables.get(flow)
  const first = owners.get(flow)
  if (node === undefined) issues.push(missingFlow(ask, names))
  else if (node.kind === 'stock' || node.kind === 'lookup') issues.push(noFlow(ask, node))
  else {
    if (node.kind === 'auxiliary') issues.push(noFlow(ask, node))
    if (first !== undefined) issues.push(usedTwice(ask, node, first))
    owners.set(flow, first ?? { stock, span: place.span })
    return [{ flow, span: place.span }]
  }
  return []
}

function usedTwice({ stock, end, place }: Ask, { name }: VariableNode, first: Owner): Issue {
  const data = { name, end, first: first.stock.name, line: first.span.line, stock: stock.name }
  const related = [{ note: `listed by "${first.stock.name}"`, span: first.span }]
  return issueOf('MO015', place.span, data, related)
}

function missingFlow({ stock, end, place }: Ask, names: NameTable): Issue {
  const flows = names.candidates.filter(({ node }) => node.kind === 'flow')
  const { guess, related } = guessName(place.name, flows)
  const data = { stock: stock.name, end, name: place.name, guess }
  return issueOf('MO013', place.span, data, related)
}

function noFlow({ stock, end, place }: Ask, node: VariableNode): Issue {
  const { name, nameSpan: span } = node
  const kind = kindInWords(node)
  const data = { stock: stock.name, end, name, kind, line: span.line }
  const code = node.kind === 'auxiliary' ? 'MO024' : 'MO014'
  return issueOf(code, place.span, data, [{ note: `"${name}" is ${kind}`, span }])
}

function circlingFlows(stock: VariableNode, { inflows, outflows }: StockFlows): readonly Issue[] {
  return outflows.flatMap(({ flow, span }) => {
    const entry = inflows.find((inflow) => inflow.flow === flow)
    if (entry === undefined) return []
    const related = [{ note: 'listed as an inflow', span: entry.span }]
    return [issueOf('MO016', span, { name: flow, stock: stock.name }, related)]
  })
}
