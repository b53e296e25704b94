/** From INTEG to stocks with flows. Source: vensim.com, "fn_integ". */
import {
  canonicalName,
  partsOf,
  type CallExpression,
  type Expression,
  type NamedPlace,
  type ReferenceExpression,
} from '@thaw/syntax'
import type { LeftSide } from '../equations/statement.ts'
import type { ShapedDraft, VariableStatement } from './draft.ts'

/** True where the whole equation is INTEG. */
export function integOf(statement: VariableStatement): CallExpression | undefined {
  if (statement.kind !== 'equation' || statement.right?.kind !== 'expression') return undefined
  const { expression } = statement.right
  return isInteg(expression) ? expression : undefined
}

/** A call of INTEG below the top of an expression. */
export function nestedInteg(expression: Expression): CallExpression | undefined {
  const inside = isInteg(expression) ? expression.arguments : [expression]
  return inside.map(findInteg).find((found) => found !== undefined)
}

function findInteg(expression: Expression): CallExpression | undefined {
  if (isInteg(expression)) return expression
  for (const part of partsOf(expression)) {
    const found = findInteg(part)
    if (found !== undefined) return found
  }
  return undefined
}

function isInteg(expression: Expression): expression is CallExpression {
  return expression.kind === 'call' && canonicalName(expression.name) === 'integ'
}

/** The flows of a stock, where its rate is a sum of variables. */
export interface PlainFlows {
  readonly inflows: readonly NamedPlace[]
  readonly outflows: readonly NamedPlace[]
}

/** What stocks have taken as their flows: a flow enters one stock at most, and leaves one at most. */
export interface FlowsTaken {
  readonly inflows: Set<string>
  readonly outflows: Set<string>
}

/**
 * The variables that a stock's rate adds and takes away; undefined where the rate is anything else.
 *
 * Every term of every equation must be a variable with just the subscripts of the left side and the
 * dimensions of the stock, no stock and no constant, and all equations must have the same terms: then
 * the variable as a whole is the flow.
 */
export function plainFlows(
  stock: ShapedDraft,
  drafts: ReadonlyMap<string, ShapedDraft>,
  taken: FlowsTaken,
): PlainFlows | undefined {
  const sums = stock.statements.map((statement) => {
    const rate = integOf(statement)?.arguments[0]
    return rate === undefined ? undefined : termsOf(rate, statement.left)
  })
  const [first] = sums
  if (first === undefined || !sums.every((sum) => isSameSum(sum, first))) return undefined
  const inflows = first.filter(({ isAdded }) => isAdded)
  const outflows = first.filter(({ isAdded }) => !isAdded)
  const keys = first.map(({ key }) => key)
  const isFree =
    new Set(keys).size === keys.length &&
    !inflows.some(({ key }) => taken.inflows.has(key)) &&
    !outflows.some(({ key }) => taken.outflows.has(key)) &&
    keys.every((key) => canBeFlow(drafts.get(key), stock))
  if (!isFree) return undefined
  for (const { key } of inflows) taken.inflows.add(key)
  for (const { key } of outflows) taken.outflows.add(key)
  return { inflows: inflows.map(asPlace), outflows: outflows.map(asPlace) }
}

interface Term {
  readonly key: string
  readonly isAdded: boolean
  readonly reference: ReferenceExpression
}

function termsOf(rate: Expression, left: LeftSide): readonly Term[] | undefined {
  const terms: Term[] = []
  const waiting: { readonly expression: Expression; readonly isAdded: boolean }[] = [
    { expression: rate, isAdded: true },
  ]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { expression, isAdded } = next
    if (expression.kind === 'unary' && expression.operator !== 'not') {
      waiting.push({
        expression: expression.operand,
        isAdded: isAdded === (expression.operator === '+'),
      })
    } else if (expression.kind === 'binary' && /^[+-]$/.test(expression.operator)) {
      const isSame = expression.operator === '+'
      waiting.push({ expression: expression.right, isAdded: isAdded === isSame })
      waiting.push({ expression: expression.left, isAdded })
    } else if (expression.kind === 'reference' && hasSubscriptsOf(expression, left)) {
      terms.push({ key: canonicalName(expression.name), isAdded, reference: expression })
    } else return undefined
  }
  return terms
}

function hasSubscriptsOf({ subscripts }: ReferenceExpression, left: LeftSide): boolean {
  return (
    subscripts.length === left.subscripts.length &&
    subscripts.every((subscript, axis) => {
      const isName = subscript.kind === 'index' && subscript.expression.kind === 'reference'
      const name = isName ? subscript.expression.name : ''
      return canonicalName(name) === canonicalName(left.subscripts[axis]?.name ?? '')
    })
  )
}

function isSameSum(sum: readonly Term[] | undefined, first: readonly Term[]): boolean {
  const asText = (terms: readonly Term[]): string =>
    terms
      .map(({ key, isAdded }) => `${isAdded ? '+' : '-'}${key}`)
      .sort()
      .join(' ')
  return sum !== undefined && asText(sum) === asText(first)
}

function canBeFlow(draft: ShapedDraft | undefined, stock: ShapedDraft): boolean {
  if (draft?.dimensions === undefined) return false
  const isComputed = draft.statements.some(
    (statement) => statement.kind === 'equation' && !isConstant(statement),
  )
  const isOther = draft.statements.some(
    (statement) => statement.kind !== 'equation' || integOf(statement) !== undefined,
  )
  const keysOf = ({ dimensions }: ShapedDraft): string =>
    (dimensions ?? []).map(({ name }) => canonicalName(name)).join(',')
  return isComputed && !isOther && keysOf(draft) === keysOf(stock)
}

/** True for plain numbers: what some elements of a stock may be in place of INTEG. */
export function isConstant(statement: VariableStatement): boolean {
  if (statement.kind !== 'equation') return false
  if (statement.right?.kind === 'list') return true
  const expression = statement.right?.expression
  const inner = expression?.kind === 'unary' ? expression.operand : expression
  return inner?.kind === 'number'
}

function asPlace({ reference }: Term): NamedPlace {
  return { name: reference.name, span: reference.span }
}
