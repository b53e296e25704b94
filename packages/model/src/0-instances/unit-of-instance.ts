/** Units inside a macro: a parameter's name there means the unit of what the call gives. */
import { canonicalName, type VariableNode } from '@thaw/syntax'
import type { Meaning } from './substitute.ts'

/**
 * The unit of a macro's variable in one call; undefined where it names a parameter whose argument has
 * no unit of its own, so that it is found from the equations. With a `$` behind it a name is that of a
 * variable of the model: `Time$`. Source: Vensim manual, macros (units of the arguments), 22145.
 */
export function unitOfInstance(
  unit: VariableNode['unit'],
  meanings: ReadonlyMap<string, Meaning>,
  variables: ReadonlyMap<string, VariableNode>,
): VariableNode['unit'] {
  if (unit === undefined) return undefined
  const parts = unit.text.split(/([*/^()-])/).map((part) => {
    const name = canonicalName(part)
    const meaning = meanings.get(name)
    if (meaning !== undefined) return inBrackets(unitOfArgument(meaning, variables))
    const outside = name.endsWith('$') ? unitOutside(name.slice(0, -1), variables) : undefined
    return outside === undefined ? part : inBrackets(outside)
  })
  if (!parts.every((part) => part !== undefined)) return undefined
  return { ...unit, text: parts.join('') }
}

function inBrackets(unit: string | undefined): string | undefined {
  return unit && `(${unit})`
}

function unitOfArgument(
  meaning: Meaning,
  variables: ReadonlyMap<string, VariableNode>,
): string | undefined {
  if (meaning.kind === 'variable' || meaning.expression.kind !== 'reference') return undefined
  return variables.get(canonicalName(meaning.expression.name))?.unit?.text
}

/** Time has the unit of the variables that set it. */
function unitOutside(
  name: string,
  variables: ReadonlyMap<string, VariableNode>,
): string | undefined {
  const names = name === 'time' ? ['time_step', 'initial_time', 'final_time'] : [name]
  return names.map((one) => variables.get(one)?.unit?.text).find(Boolean)
}
