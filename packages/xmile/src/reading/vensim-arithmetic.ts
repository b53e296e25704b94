/** Arithmetic that Vensim's own export writes in words which mean another thing in XMILE. */
import {
  buildAt,
  mapParts,
  type Build,
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
  const build = buildAt(inside.span)
  if (inside.kind === 'call' && /^int$/i.test(inside.name)) {
    const [value] = inside.arguments
    return value === undefined || inside.arguments.length > 1 ? inside : truncated(build, value)
  }
  if (inside.kind !== 'binary' || inside.operator !== 'mod') return inside
  const { left, right } = inside
  const whole = truncated(build, build.binary(left, '/', right))
  return build.binary(left, '-', build.binary(whole, '*', right))
}

/** The whole part: IF value < 0 THEN -INT(-value) ELSE INT(value). */
function truncated({ binary, call, choose, minus, number }: Build, value: Expression): Expression {
  const isBelow = binary(value, '<', number(0))
  return choose(isBelow, minus(call('INT', minus(value))), call('INT', value))
}
