/** Infers the unit of an expression, and asks for the rules that its parts must follow. */
import {
  dimensionless,
  divideUnits,
  equalUnits,
  unreachable,
  type RelatedPlace,
  type Span,
} from '@thaw/core'
import type { BinaryOperator } from '@thaw/syntax'
import { issueOf } from '../report.ts'
import { isUnknownValue } from '../2-dimensions/equation-scope.ts'
import type { ResolvedExpression } from '../resolved-expression.ts'
import { inferCall } from './infer-call.ts'
import { inferPower } from './infer-power.ts'
import {
  anyUnit,
  eitherUnit,
  inUnit,
  tellUnit,
  timesUnit,
  unfoundIn,
  unknownUnit,
  type InferredUnit,
} from './inferred-unit.ts'
import type { UnitScope } from './unit-rule.ts'

/**
 * The unit of an expression.
 *
 * A number takes the unit of its partner in a sum, a comparison or a choice, and is a plain factor
 * in a product. A variable's own graphical function is in the variable's unit.
 * Rules asked for: MO052, MO055. Source: languages differ on numbers; this is the rule of simlin's
 * units_check.rs, the others those of Vensim's unit check (ref_units_equiv).
 */
export function inferUnit(expression: ResolvedExpression, scope: UnitScope): InferredUnit {
  if (isUnknownValue(expression)) return unknownUnit
  switch (expression.kind) {
    case 'number':
      return scope.unitOfNumber(expression.span)
    case 'elementIndex':
      return anyUnit
    case 'variable':
      for (const subscript of expression.subscripts) {
        if (subscript.kind === 'computed') inferUnit(subscript.index, scope)
      }
      return scope.unitOf(expression.variable)
    case 'unary': {
      const operand = inferUnit(expression.operand, scope)
      return expression.operator === 'not' ? inUnit(dimensionless) : operand
    }
    case 'binary':
      return inferBinary(expression, scope)
    case 'conditional':
      inferUnit(expression.condition, scope)
      return sameUnit([expression.whenTrue, expression.whenFalse], 'IF', expression.span, scope)
    case 'call':
      return inferCall(expression, scope)
    case 'lookup':
      checkLookupInput(expression.input, scope)
      return expression.table === undefined ? anyUnit : scope.unitOf(expression.table)
    default:
      return unreachable(expression)
  }
}

/**
 * What goes into a graphical function should be a plain number, so that its points do not hang on a unit:
 * a warning in Vensim (manual, 22280), nothing in XMILE. Time may go in: a table over time is a record.
 * A unit that is not known yet is let be. Issues: MO133.
 */
function checkLookupInput(input: ResolvedExpression, scope: UnitScope): void {
  const own = inferUnit(input, scope)
  if (scope.language !== 'vensim' || own.kind !== 'unit') return
  if (unfoundIn(own.unit).length > 0 || equalUnits(own.unit, scope.time)) return
  scope.require({
    left: own.unit,
    right: dimensionless,
    span: input.span,
    tell: (given) =>
      issueOf('MO133', input.span, { owner: scope.ownerName, given: tellUnit(given) }),
  })
}

/** Two values and what is between them. */
export type Binary = Extract<ResolvedExpression, { kind: 'binary' }>

const operations: Readonly<Partial<Record<BinaryOperator, string>>> = {
  '+': 'the sum',
  '-': 'the difference',
  mod: 'MOD',
}

function inferBinary(expression: Binary, scope: UnitScope): InferredUnit {
  const { operator, left, right, span } = expression
  switch (operator) {
    case '+':
    case '-':
    case 'mod':
      return sameUnit([left, right], operations[operator] ?? operator, span, scope)
    case '*':
      return timesUnit(inferUnit(left, scope), inferUnit(right, scope), 1)
    case '/':
      return timesUnit(inferUnit(left, scope), inferUnit(right, scope), -1)
    case '^':
      return inferPower(expression, scope)
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '=':
    case '<>':
      sameUnit([left, right], 'the comparison', span, scope)
      return inUnit(dimensionless)
    case 'and':
    case 'or':
      inferUnit(left, scope)
      inferUnit(right, scope)
      return inUnit(dimensionless)
    default:
      return unreachable(operator)
  }
}

/** The one unit of several parts; asks that each has the unit of those before it. */
export function sameUnit(
  parts: readonly ResolvedExpression[],
  operation: string,
  span: Span,
  scope: UnitScope,
): InferredUnit {
  return parts.reduce<InferredUnit>((before, part, index) => {
    const own = inferUnit(part, scope)
    if (index === 0) return own
    if (before.kind === 'unit' && own.kind === 'unit') {
      scope.require({
        left: before.unit,
        right: own.unit,
        span,
        tell: (left, right) => {
          const data = { owner: scope.ownerName, operation, left: tellUnit(left) }
          const between = tellUnit(divideUnits(left, right))
          const advice = { between, advice: scope.advise(left, right) }
          return issueOf('MO052', span, { ...data, right: tellUnit(right), ...advice }, [
            ...(parts[0] === undefined
              ? []
              : [{ note: `this is in ${data.left}`, span: parts[0].span }]),
            { note: `this is in ${tellUnit(right)}`, span: part.span },
          ])
        },
      })
    }
    return eitherUnit(before, own)
  }, anyUnit)
}

/** An argument and what it belongs to, in the words of a message. */
export interface ArgumentPlace {
  readonly argument: string
  readonly function: string
  readonly span: Span
  /** Where the unit that it should have comes from. */
  readonly related?: readonly RelatedPlace[]
}

/** Asks that an argument is a plain number. */
export function requirePlain(own: InferredUnit, place: ArgumentPlace, scope: UnitScope): void {
  requireUnit(own, inUnit(dimensionless), place, scope)
}

/** Asks that an argument is in a unit. */
export function requireUnit(
  own: InferredUnit,
  wanted: InferredUnit,
  place: ArgumentPlace,
  scope: UnitScope,
): void {
  if (own.kind !== 'unit' || wanted.kind !== 'unit') return
  scope.require({
    left: own.unit,
    right: wanted.unit,
    span: place.span,
    tell: (given, right) =>
      issueOf(
        'MO055',
        place.span,
        {
          owner: scope.ownerName,
          argument: place.argument,
          function: place.function,
          wanted: tellUnit(right),
          given: tellUnit(given),
          between: tellUnit(divideUnits(given, right)),
          advice: scope.advise(right, given),
        },
        place.related,
      ),
  })
}
