/** Functions of Vensim that hold a level, as Vensim's own export writes them: stocks with a whole equation. */
import {
  canonicalName,
  type CallExpression,
  type EquationNode,
  type Expression,
  type VariableNode,
} from '@thaw/syntax'

/** The function of XMILE for one of Vensim, and its arguments by their places there. */
const functions: Readonly<Record<string, readonly [name: string, order: readonly number[]]>> = {
  delay_fixed: ['DELAY', [0, 1, 2]],
  delay_n: ['DELAYN', [0, 1, 3, 2]],
  smooth_n: ['SMTHN', [0, 1, 3, 2]],
}

/**
 * The variable that is meant by `<stock name="arrival"><eqn>arrival = DELAY_N(sent, 4, 0, 3)</eqn></stock>`:
 * an auxiliary with what stands behind the sign. Source: an export by "Ventana Systems, Inc." among the tests
 * of readsdr; arguments: Vensim manual, "fn_delay_n", and isee help, "Delay builtins".
 */
export function correctLevel(variable: VariableNode): VariableNode {
  const equations = variable.equations.map((equation) => withoutOwnName(equation, variable.name))
  const isLevel = equations.every((equation, index) => equation !== variable.equations[index])
  if (variable.kind !== 'stock' || equations.length === 0 || !isLevel) return variable
  return { ...variable, kind: 'auxiliary', equations, inflows: [], outflows: [] }
}

function withoutOwnName(equation: EquationNode, name: string): EquationNode {
  const { expression } = equation
  if (expression?.kind !== 'binary' || expression.operator !== '=') return equation
  const { left, right } = expression
  const isOwn = left.kind === 'reference' && canonicalName(left.name) === canonicalName(name)
  return isOwn && right.kind === 'call' ? { ...equation, expression: inXmile(right) } : equation
}

/** Another function keeps its name, by which the checker refuses it. */
function inXmile(call: CallExpression): Expression {
  const [name, order] = functions[canonicalName(call.name)] ?? []
  if (name === undefined || order?.length !== call.arguments.length) return call
  return { ...call, name, arguments: order.flatMap((place) => call.arguments[place] ?? []) }
}
