/** The unit of a root. */
import { powerUnit, rootUnit } from '@thaw/core'
import { issueOf } from '../report.ts'
import { inUnit, tellUnit, unfoundIn, unknownUnit, type InferredUnit } from './inferred-unit.ts'
import type { ArgumentPlace } from './infer-unit.ts'
import type { UnitScope } from './unit-rule.ts'

/**
 * The unit whose power `degree` (2 for a square root) is `own`. Asks for one where `own` is not known
 * yet. Issues: MO132 for a unit that has no root. Source: Vensim manual, fn_sqrt.
 */
export function inferRoot(
  own: InferredUnit,
  degree: number,
  place: ArgumentPlace,
  scope: UnitScope,
): InferredUnit {
  if (own.kind !== 'unit') return own
  const known = rootUnit(own.unit, degree)
  if (known !== undefined) return inUnit(known)
  const root = scope.newUnknown()
  scope.require({
    left: own.unit,
    right: powerUnit(root, degree),
    span: place.span,
    tell: (given) =>
      issueOf('MO132', place.span, {
        ...{ owner: scope.ownerName, argument: place.argument, function: place.function },
        ...{ degree, given: tellUnit(given), example: tellUnit(powerUnit(given, degree)) },
      }),
  })
  return unfoundIn(own.unit).length === 0 ? unknownUnit : inUnit(root)
}
