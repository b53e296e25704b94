/** The unit of a function call, and what it asks of its arguments. */
import { dimensionless, multiplyUnits, divideUnits, unreachable } from '@thaw/core'
import { countWalked } from '../2-dimensions/check-walks.ts'
import { builtins } from '../builtins/builtins.ts'
import type { ResolvedExpression } from '../resolved-expression.ts'
import { inferPattern } from './infer-pattern.ts'
import { inferRoot } from './infer-root.ts'
import { inferUnit, requirePlain, requireUnit, sameUnit, type ArgumentPlace } from './infer-unit.ts'
import { anyUnit, inUnit, raiseUnit, timesUnit, type InferredUnit } from './inferred-unit.ts'
import type { UnitScope } from './unit-rule.ts'

type Call = Extract<ResolvedExpression, { kind: 'call' }>

/**
 * The unit of a call. Source: the table of constructs of Vensim's unit check (ref_units_equiv and
 * the pages of its functions); PULSE is volume by time as in XMILE 1.0, 3.5.4.
 */
export function inferCall(call: Call, scope: UnitScope): InferredUnit {
  const units = (): readonly InferredUnit[] =>
    call.arguments.map((argument) => inferUnit(argument, scope))
  const { unit } = builtins[call.builtin]
  if (typeof unit === 'object') return inferPattern(call, unit, units(), scope)
  switch (unit) {
    case 'first':
      return units()[0] ?? anyUnit
    case 'same':
      return sameUnit(call.arguments, call.builtin, call.span, scope)
    case 'product': {
      const [argument] = call.arguments
      const size = argument === undefined ? 1 : countWalked(argument)
      return raiseUnit(units()[0] ?? anyUnit, size)
    }
    case 'root':
      return inferRoot(units()[0] ?? anyUnit, 2, placeOf(call, 0, 'argument'), scope)
    case 'plain':
      plainArguments(call, units(), scope)
      return inUnit(dimensionless)
    case 'any':
      units()
      return anyUnit
    case 'time':
      return inUnit(scope.time)
    case 'division':
      return inferDivision(call, units(), scope)
    case 'pulse':
      return inferTestInput('divide', call, units(), scope)
    case 'ramp':
      return inferTestInput('multiply', call, units(), scope)
    case 'step':
      return inferTestInput('keep', call, units(), scope)
    case 'delay':
      return inferDelay(call, units(), scope)
    default:
      return unreachable(unit)
  }
}

function placeOf(call: Call, index: number, argument: string): ArgumentPlace {
  return { argument, function: call.builtin, span: call.arguments[index]?.span ?? call.span }
}

function plainArguments(call: Call, units: readonly InferredUnit[], scope: UnitScope): void {
  call.arguments.forEach((_, index) => {
    requirePlain(units[index] ?? anyUnit, placeOf(call, index, 'argument'), scope)
  })
}

function inferDivision(
  call: Call,
  [above = anyUnit, below = anyUnit, otherwise = anyUnit]: readonly InferredUnit[],
  scope: UnitScope,
): InferredUnit {
  const quotient = timesUnit(above, below, -1)
  const related = [{ note: 'what is divided', span: placeOf(call, 0, '').span }]
  requireUnit(otherwise, quotient, { ...placeOf(call, 2, 'third argument'), related }, scope)
  return quotient
}

/** `f(size, time, time)`: a volume is divided by the unit of time, a slope multiplied, a height kept. */
function inferTestInput(
  how: 'divide' | 'multiply' | 'keep',
  call: Call,
  [size = anyUnit, ...times]: readonly InferredUnit[],
  scope: UnitScope,
): InferredUnit {
  times.forEach((unit, index) => {
    const argument = index === 0 ? 'second argument' : 'third argument'
    const place = { ...placeOf(call, index + 1, argument), related: scope.timePlace }
    requireUnit(unit, inUnit(scope.time), place, scope)
  })
  if (size.kind !== 'unit' || how === 'keep') return size
  const combine = how === 'divide' ? divideUnits : multiplyUnits
  return inUnit(combine(size.unit, scope.time))
}

function inferDelay(
  call: Call,
  [input = anyUnit, time = anyUnit, start = anyUnit]: readonly InferredUnit[],
  scope: UnitScope,
): InferredUnit {
  const timePlace = { ...placeOf(call, 1, 'time'), related: scope.timePlace }
  requireUnit(time, inUnit(scope.time), timePlace, scope)
  const related = [{ note: 'the input', span: placeOf(call, 0, '').span }]
  requireUnit(start, input, { ...placeOf(call, 2, 'initial value'), related }, scope)
  return input.kind === 'any' ? start : input
}
