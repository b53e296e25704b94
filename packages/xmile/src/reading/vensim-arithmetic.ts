/** Arithmetic that Vensim's own export writes in words which mean another thing in XMILE. */
import {
  mapParts,
  type BinaryOperator,
  type EquationNode,
  type Expression,
  type ModelDocument,
} from '@thaw/syntax'

/**
 * The document with INT and mod meaning what they meant in Vensim: both cut towards zero, where XMILE's
 * INT is the floor and its mod goes with the divisor's sign. Written out in XMILE, so that printing keeps it.
 *
 * Source: test-models, `rounding`: an export by "Ventana Systems, Inc." of INTEGER and MODULO, whose
 * record has INT(-9.9) = -9 and -10 mod 3 = -1.
 */
export function correctArithmetic(document: ModelDocument): ModelDocument {
  const variables = document.variables.map((variable) => ({
    ...variable,
    equations: variable.equations.map(correctEquation),
  }))
  return { ...document, variables }
}

function correctEquation(equation: EquationNode): EquationNode {
  const { expression } = equation
  return expression === undefined ? equation : { ...equation, expression: correct(expression) }
}

function correct(expression: Expression): Expression {
  const inside = mapParts(expression, correct)
  if (inside.kind === 'call' && /^int$/i.test(inside.name)) {
    const [value] = inside.arguments
    return value === undefined || inside.arguments.length > 1 ? inside : truncated(value)
  }
  if (inside.kind !== 'binary' || inside.operator !== 'mod') return inside
  const { left, right } = inside
  const multiple = binary(truncated(binary(left, '/', right)), '*', right)
  return binary(left, '-', multiple)
}

/** The whole part: IF value < 0 THEN -INT(-value) ELSE INT(value). */
function truncated(value: Expression): Expression {
  const { span } = value
  const zero: Expression = { kind: 'number', value: 0, span }
  const opposite = (operand: Expression): Expression => ({
    ...{ kind: 'unary', operator: '-', operand, span },
  })
  return {
    kind: 'conditional',
    condition: binary(value, '<', zero),
    whenTrue: opposite(floor(opposite(value))),
    whenFalse: floor(value),
    span,
  }
}

function floor(value: Expression): Expression {
  const { span } = value
  return { kind: 'call', name: 'INT', arguments: [value], span, nameSpan: span }
}

function binary(left: Expression, operator: BinaryOperator, right: Expression): Expression {
  return { kind: 'binary', operator, left, right, span: left.span }
}
