/** From statements to variables. Source: vensim.com, "ref_variable_types" and "fn_integ". */
import { canonicalName, type EquationNode, type VariableNode } from '@thaw/syntax'
import { issue } from '../issue.ts'
import { shapeOf } from '../subscripts/shape-of.ts'
import type { Assembly } from './assembly.ts'
import { draftVariables, leftSides, type ReadEntry, type ShapedDraft } from './draft.ts'
import { equationNode, equationsOf, plainEquations } from './equations.ts'
import {
  integOf,
  isConstant,
  nestedInteg,
  plainFlows,
  type FlowsTaken,
  type PlainFlows,
} from './stocks.ts'

/**
 * The variables that entries define, in the order of the file; a flow that a stock needs and nobody named
 * follows it. Issues: VE110 to VE114, VE208, VE301, VE307 to VE309.
 */
export function assembleVariables(
  entries: readonly ReadEntry[],
  assembly: Assembly,
): readonly VariableNode[] {
  const drafts = draftVariables(entries).map((draft): ShapedDraft => {
    const dimensions = shapeOf(leftSides(draft), assembly.ranges, assembly.report)
    return { ...draft, dimensions }
  })
  for (const draft of drafts) checkDraft(draft, assembly)
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]))
  const taken: FlowsTaken = { inflows: new Set(), outflows: new Set() }
  const flows = new Map(
    drafts.filter(isStock).map((stock) => [stock.key, plainFlows(stock, byKey, taken)]),
  )
  return drafts.flatMap((draft): readonly VariableNode[] => {
    if (isStock(draft)) return stockNodes(draft, flows.get(draft.key), { assembly, byKey })
    const isFlow = taken.inflows.has(draft.key) || taken.outflows.has(draft.key)
    const kind = isTable(draft) ? 'lookup' : isFlow ? 'flow' : 'auxiliary'
    return [variableNode(draft, kind, plainEquations(draft, assembly))]
  })
}

function isStock({ statements }: ShapedDraft): boolean {
  return statements.some((statement) => integOf(statement) !== undefined)
}

function isTable({ statements }: ShapedDraft): boolean {
  return statements.every(({ kind }) => kind === 'table')
}

/** Written out: a model has hundreds, and what is spread from other objects is slow to make and to read. */
function variableNode(
  { name, nameSpan, unit, doc, dimensions = [], statements }: ShapedDraft,
  kind: VariableNode['kind'],
  equations: readonly EquationNode[],
  { inflows, outflows }: PlainFlows = { inflows: [], outflows: [] },
): VariableNode {
  return {
    kind,
    name,
    dimensions,
    equations,
    inflows,
    outflows,
    isNonNegative: false,
    unit,
    doc,
    span: statements[0]?.span ?? nameSpan,
    nameSpan,
  }
}

/** A stock, and the flow that fills it where its rate is no plain sum of variables. */
function stockNodes(
  draft: ShapedDraft,
  plain: PlainFlows | undefined,
  { assembly, byKey }: { assembly: Assembly; byKey: ReadonlyMap<string, ShapedDraft> },
): readonly VariableNode[] {
  const initials = draft.statements.flatMap((statement) => {
    const integ = integOf(statement)
    const { left, span } = statement
    if (integ === undefined) return equationsOf(statement, assembly)
    const expression = integ.arguments[1]
    return [equationNode(left, { expression, text: '' }, expression?.span ?? span)]
  })
  if (plain !== undefined) return [variableNode(draft, 'stock', initials, plain)]
  const name = freeName(`${draft.name} net flow`, byKey)
  const inflows = [{ name, span: draft.nameSpan }]
  const stock = variableNode(draft, 'stock', initials, { inflows, outflows: [] })
  const rates = draft.statements.flatMap((statement) => rateOf(statement, assembly))
  const flow = variableNode({ ...draft, name, unit: undefined, doc: '' }, 'flow', rates)
  return [stock, { ...flow, isImplicit: true }]
}

/** The rate of one equation; of elements that are plain numbers nothing flows. */
function rateOf(
  statement: ShapedDraft['statements'][number],
  assembly: Assembly,
): readonly EquationNode[] {
  const integ = integOf(statement)
  const { left, span } = statement
  if (integ !== undefined) {
    const expression = integ.arguments[0]
    return [equationNode(left, { expression, text: '' }, expression?.span ?? span)]
  }
  return equationsOf(statement, assembly).map((equation) => ({
    ...equation,
    expression: { kind: 'number', value: 0, span: equation.span },
    text: '0',
  }))
}

function freeName(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  return taken.has(canonicalName(wanted)) ? freeName(`${wanted} of stock`, taken) : wanted
}

function checkDraft(draft: ShapedDraft, { report }: Assembly): void {
  const { name, statements } = draft
  const [first, second] = statements.filter(({ left }) => left.subscripts.length === 0)
  if (first !== undefined && second !== undefined) {
    const related = [{ note: 'the first equation', span: first.left.nameSpan }]
    const data = { name, line: first.left.nameSpan.line }
    report(issue('VE208', second.left.nameSpan, data, related))
  }
  for (const statement of statements) {
    if (statement.kind !== 'equation' || statement.right?.kind !== 'expression') continue
    const { expression } = statement.right
    const owner = `the equation of "${name}"`
    const nested = nestedInteg(expression)
    if (nested !== undefined) report(issue('VE110', nested.span, { owner, function: 'INTEG' }))
    const integ = integOf(statement)
    const found = integ?.arguments.length ?? 2
    if (found !== 2) report(issue('VE111', expression.span, { owner, found }))
  }
  checkKinds(draft, report)
}

/** Tables stand with nothing else, and beside INTEG there are only plain numbers. */
function checkKinds(draft: ShapedDraft, report: Assembly['report']): void {
  const { name } = draft
  const statements = draft.statements.filter((one) => one.kind !== 'equation' || one.right)
  const kindOf = (statement: ShapedDraft['statements'][number]): string => {
    if (statement.kind === 'table') return 'a table'
    return integOf(statement) === undefined ? 'an equation' : 'a stock'
  }
  const kinds = statements.map(kindOf)
  const first = kinds.includes('a stock') ? 'a stock' : kinds.includes('a table') ? 'a table' : ''
  const odd = statements.find(
    (statement, at) => kinds[at] !== first && !(first === 'a stock' && isConstant(statement)),
  )
  if (first === '' || odd === undefined) return
  const data = { owner: `"${name}"`, first, second: kindOf(odd) }
  report(issue('VE114', odd.left.nameSpan, data))
}
