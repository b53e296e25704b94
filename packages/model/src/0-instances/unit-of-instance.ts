/** Units inside a macro: a parameter's name there means the unit of what the call gives. */
import { canonicalName, type VariableNode } from '@thaw/syntax'
import type { Meaning } from './substitute.ts'

/**
 * The unit of a macro's variable in one call; undefined where it names a parameter whose argument
 * has no unit of its own. Source: Vensim manual, macros (units of the arguments).
 */
export function unitOfInstance(
  unit: VariableNode['unit'],
  meanings: ReadonlyMap<string, Meaning>,
  variables: ReadonlyMap<string, VariableNode>,
): VariableNode['unit'] {
  if (unit === undefined) return undefined
  const parts = unit.text.split(/([*/^()-])/).map((part) => {
    const meaning = meanings.get(canonicalName(part))
    if (meaning === undefined) return part
    if (meaning.kind === 'variable' || meaning.expression.kind !== 'reference') return undefined
    const own = variables.get(canonicalName(meaning.expression.name))?.unit
    return own && `(${own.text})`
  })
  if (!parts.every((part) => part !== undefined)) return undefined
  return { ...unit, text: parts.join('') }
}
