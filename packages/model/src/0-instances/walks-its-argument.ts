/** Calls that take an array as a whole. */
import type { CallExpression } from '@thaw/syntax'
import type { Language } from '../builtins/builtin.ts'
import { builtins, findBuiltin } from '../builtins/builtins.ts'

/** True for SUM and its kin, and for MIN and MAX of one argument: an array in them is all of it. */
export function walksItsArgument(
  { name, arguments: given }: Pick<CallExpression, 'name' | 'arguments'>,
  language: Language,
): boolean {
  const builtin = findBuiltin(name, language)
  if (builtin === undefined) return false
  const isExtreme = builtin === 'MIN' || builtin === 'MAX'
  return builtins[builtin].family === 'array' || (isExtreme && given.length === 1)
}
