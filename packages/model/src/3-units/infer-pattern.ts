/** The unit of a call whose arguments each have their own part in a pattern. */
import { dimensionless, unreachable } from '@thaw/core'
import type { UnitPattern, UnitTerm } from '../builtins/builtins.ts'
import type { ResolvedExpression } from '../resolved-expression.ts'
import { requireUnit } from './infer-unit.ts'
import { anyUnit, inUnit, timesUnit, type InferredUnit } from './inferred-unit.ts'
import type { UnitScope } from './unit-rule.ts'

type Call = Extract<ResolvedExpression, { kind: 'call' }>

/** Asks of each argument what the pattern says, and gives what it says of the result. */
export function inferPattern(
  call: Call,
  { of, is }: UnitPattern,
  units: readonly InferredUnit[],
  scope: UnitScope,
): InferredUnit {
  const { own, index: first } = ownUnit(of, units)
  const at = call.arguments[first]?.span
  const ownPlace = at === undefined ? [] : [{ note: `argument ${first + 1}`, span: at }]
  call.arguments.forEach(({ span }, index) => {
    const term = of[index] ?? 'any'
    const argument = `argument ${index + 1}`
    const related = [
      ...(term.startsWith('u') && index !== first ? ownPlace : []),
      ...(term.endsWith('time') ? scope.timePlace : []),
    ]
    const place = { argument, function: call.builtin, span, related }
    requireUnit(units[index] ?? anyUnit, meant(term, own, scope), place, scope)
  })
  return meant(is, own, scope)
}

/** What `u` means: the unit of the first argument that is a plain `u` and has one, and which that is. */
function ownUnit(
  of: readonly UnitTerm[],
  units: readonly InferredUnit[],
): { readonly own: InferredUnit; readonly index: number } {
  const index = units.findIndex((unit, at) => of[at] === 'u' && unit.kind !== 'any')
  return { own: units[index] ?? anyUnit, index }
}

function meant(term: UnitTerm, own: InferredUnit, scope: UnitScope): InferredUnit {
  const time = inUnit(scope.time)
  switch (term) {
    case 'u':
      return own
    case 'u*time':
      return own.kind === 'any' ? own : timesUnit(own, time, 1)
    case 'u/time':
      return own.kind === 'any' ? own : timesUnit(own, time, -1)
    case 'time':
      return time
    case '1/time':
      return timesUnit(inUnit(dimensionless), time, -1)
    case '1':
      return inUnit(dimensionless)
    case 'any':
      return anyUnit
    default:
      return unreachable(term)
  }
}
