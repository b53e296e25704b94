/** Proposes that two names may be one unit: persons and people. */
import { builtinUnitTable, printUnit, type Unit } from '@thaw/core'
import type { Language } from '../builtins/builtin.ts'

/**
 * A sentence with the lines to write where two units differ by one name only, else nothing;
 * the built-in names of times are not proposed to be anything else.
 * `between` is what lies between the two: `people/person`.
 */
export function adviseAlias(between: Unit, language: Language): string {
  const [first, second, third] = [...between]
  if (first === undefined || second === undefined || third !== undefined) return ''
  const [above, below] = first[1] > 0 ? [first, second] : [second, first]
  if (above[1] !== -below[1]) return ''
  const names = [above[0], below[0]].sort()
  if (names.some((name) => builtinUnitTable.meanings.has(name))) return ''
  const [name, alias] = names.map((key) => printUnit(new Map([[key, 1]])))
  if (language === 'vensim') {
    return ` If ${name ?? ''} and ${alias ?? ''} are one unit, make them equivalent in the model's settings: the line 22:${name ?? ''},${alias ?? ''}.`
  }
  return ` If ${name ?? ''} and ${alias ?? ''} are one unit, write <unit name="${name ?? ''}"><alias>${alias ?? ''}</alias></unit> in <model_units>.`
}
