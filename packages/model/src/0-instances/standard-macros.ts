/** Functions of Vensim that are macros: those that give more than one number. */
import type { Span } from '@thaw/core'
import {
  callsIn,
  canonicalName,
  type Expression,
  type MacroNode,
  type ModelDocument,
  type VariableNode,
} from '@thaw/syntax'

/** The standard macros that a document calls. */
export function standardMacros({ language, variables }: ModelDocument): readonly MacroNode[] {
  if (language !== 'vensim') return []
  for (const { equations } of variables) {
    for (const { expression } of equations) {
      const calls = expression === undefined ? [] : callsIn(expression)
      const found = calls.find(({ name }) => canonicalName(name) === 'delayp')
      if (found !== undefined) return [delayWithPipeline(found.nameSpan)]
    }
  }
  return []
}

/**
 * `DELAYP(input, time : pipeline)`: a third-order delay, and what is in it. What is in it begins with
 * `input time` and is filled and drained as the delay is, so that no stage need be looked into.
 * Source: Vensim manual, fn_delayp: the sum of the three levels of DELAY3.
 */
function delayWithPipeline(span: Span): MacroNode {
  const name = (written: string): Expression => ({
    kind: 'reference',
    name: written,
    subscripts: [],
    span,
  })
  const [input, time, delayed] = [name('input'), name('delay time'), name('delayed')]
  const call = { kind: 'call', name: 'DELAY3', arguments: [input, time], nameSpan: span } as const
  const variable = (
    kind: VariableNode['kind'],
    own: string,
    expression: Expression,
    ends: Partial<Pick<VariableNode, 'inflows' | 'outflows'>> = {},
  ): VariableNode => ({
    ...{ kind, name: own, dimensions: [], inflows: [], outflows: [], isNonNegative: false },
    ...ends,
    equations: [{ subscripts: undefined, expression, lookup: undefined, text: '', span }],
    ...{ unit: undefined, doc: '', span, nameSpan: span },
  })
  return {
    name: 'DELAYP',
    parameters: ['input', 'delay time'].map((own) => ({ name: own, default: undefined, span })),
    outputs: [{ name: 'pipeline', span }],
    value: delayed,
    variables: [
      variable('flow', 'delayed', { ...call, span }),
      variable('flow', 'received', input),
      variable(
        'stock',
        'pipeline',
        { kind: 'binary', operator: '*', left: input, right: time, span },
        { inflows: [{ name: 'received', span }], outflows: [{ name: 'delayed', span }] },
      ),
    ],
    span,
  }
}
