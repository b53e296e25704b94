/** The equations of a variable as the syntax tree has them. */
import type {
  EquationNode,
  Expression,
  LookupInterpolation,
  LookupNode,
  NamedPlace,
} from '@thaw/syntax'
import type { LeftSide } from '../equations/statement.ts'
import type { ShapedDraft, VariableStatement } from './draft.ts'
import { expandList } from './expand-list.ts'
import type { Assembly } from './assembly.ts'
import { isPlaceholder } from './unsupported.ts'

/** What an equation becomes: an expression, the input of a table, a table alone. */
export interface EquationParts {
  readonly expression: Expression | undefined
  readonly lookup?: LookupNode | undefined
  readonly data?: LookupInterpolation | undefined
  readonly text: string
}

/** One equation for the elements of the left side. */
export function equationNode(
  left: LeftSide,
  { expression, lookup, data, text }: EquationParts,
  span: EquationNode['span'],
): EquationNode {
  const subscripts = left.subscripts.length === 0 ? undefined : left.subscripts.map(nameOf)
  const node: EquationNode = { subscripts, expression, lookup, data, text, span }
  if (left.except.length === 0) return node
  return { ...node, except: left.except.map((names) => names.map(nameOf)) }
}

function nameOf({ name }: NamedPlace): string {
  return name
}

/** The equations of what is no stock; a list becomes one for each element. */
export function plainEquations(draft: ShapedDraft, assembly: Assembly): readonly EquationNode[] {
  return draft.statements.flatMap((statement) => equationsOf(statement, assembly))
}

/** The equations that one statement stands for. */
export function equationsOf(
  statement: VariableStatement,
  assembly: Assembly,
): readonly EquationNode[] {
  const { left, span } = statement
  switch (statement.kind) {
    case 'data':
      return [equationNode(left, { expression: undefined, text: '' }, span)]
    case 'table': {
      const { lookup, text } = statement
      return [equationNode(left, { expression: undefined, lookup, text }, span)]
    }
    case 'equation': {
      const { right, text } = statement
      if (right?.kind === 'list') return expandList(left, right, assembly)
      const expression = right && withoutPlaceholder(right.expression)
      const isComputed = statement.isData && !isSeries(expression)
      const data = isComputed ? (left.interpolation ?? 'continuous') : undefined
      if (expression?.kind !== 'lookup') {
        return [equationNode(left, { expression, data, text }, span)]
      }
      const { input, lookup } = expression
      return [equationNode(left, { expression: input, lookup, data, text }, span)]
    }
  }
}

/** True for the points of a file; anything else of data is computed from such. */
function isSeries(expression: Expression | undefined): boolean {
  return expression?.kind === 'lookup' && expression.lookup.isData === true
}

/** A FUNCTION OF is told for the whole file; what comes after the reader shall not tell it again. */
function withoutPlaceholder(expression: Expression): Expression {
  return isPlaceholder(expression)
    ? { kind: 'number', value: Number.NaN, span: expression.span }
    : expression
}
