/** Arguments that say what a call is made of. */
import { InvariantError } from '@thaw/core'
import { fixedValue } from '@thaw/model'
import { argument, type Call } from './call.ts'

/** The whole number that argument number `index` is before any run, which the checker has promised. */
export function fixedArgument({ lowering, arguments: written }: Call, index: number): number {
  const fixed = fixedValue(argument(written, index), lowering.model.variables)
  if (fixed === undefined) throw new InvariantError(`argument ${index + 1} is not fixed`)
  return Math.max(1, Math.round(fixed.value))
}
