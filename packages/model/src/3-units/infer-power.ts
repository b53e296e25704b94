/** The unit of a power. Source: Vensim manual, ref_units_equiv. */
import { dimensionless } from '@thaw/core'
import type { ResolvedExpression } from '../resolved-expression.ts'
import { inferRoot } from './infer-root.ts'
import { inferUnit, requirePlain, type Binary } from './infer-unit.ts'
import { anyUnit, inUnit, raiseUnit, type InferredUnit } from './inferred-unit.ts'
import type { UnitScope } from './unit-rule.ts'

/** Roots up to this degree are taken of units; of a power with another exponent nobody knows a unit. */
const HIGHEST_DEGREE = 4

/**
 * The unit of a power: a number as exponent scales the unit, where it is whole, or a half, third or
 * fourth of a whole number; with any other exponent both must be plain numbers.
 */
export function inferPower({ left, right }: Binary, scope: UnitScope): InferredUnit {
  const base = inferUnit(left, scope)
  const fraction = fractionOf(constantOf(right))
  if (fraction !== undefined) {
    const place = { argument: 'base', function: 'a power', span: left.span }
    return raiseUnit(inferRoot(base, fraction.below, place, scope), fraction.above)
  }
  const power = inferUnit(right, scope)
  requirePlain(base, { argument: 'base', function: 'a power', span: left.span }, scope)
  requirePlain(power, { argument: 'exponent', function: 'a power', span: right.span }, scope)
  return base.kind === 'any' && power.kind === 'any' ? anyUnit : inUnit(dimensionless)
}

/** The value of an exponent that is written as a number: `2`, `-1`, `1/3`. */
function constantOf(expression: ResolvedExpression): number | undefined {
  if (expression.kind === 'number') return expression.value
  if (expression.kind === 'unary' && expression.operator !== 'not') {
    const value = constantOf(expression.operand)
    return expression.operator === '-' && value !== undefined ? -value : value
  }
  if (expression.kind !== 'binary' || expression.operator !== '/') return undefined
  const [above, below] = [constantOf(expression.left), constantOf(expression.right)]
  return above === undefined || below === undefined ? undefined : above / below
}

/** An exponent as a fraction with a small denominator; undefined where there is none. */
function fractionOf(
  exponent: number | undefined,
): { readonly above: number; readonly below: number } | undefined {
  if (exponent === undefined) return undefined
  for (let below = 1; below <= HIGHEST_DEGREE; below += 1) {
    const above = Math.round(exponent * below)
    if (Math.abs(exponent * below - above) < 1e-9) return { above, below }
  }
  return undefined
}
