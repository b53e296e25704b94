/** Names of units that mean the same, by the settings of a file. Source: Vensim manual, ref_units_equiv. */
import { unitKey, type Span } from '@thaw/core'
import type { UnitNode } from '@thaw/syntax'

/** A line of the settings with its value: `$,Dollar,Dollars,$s`. */
interface Line {
  readonly value: string
  readonly span: Span
}

/**
 * What holds where a file has no line of its own: the synonyms of a new model, which all files of Vensim
 * carry; names of times, which belong to them, are known without.
 */
const newModel: readonly string[] = ['$,Dollar,Dollars,$s', 'Person,People,Persons', 'Unit,Units']

/**
 * Plain numbers by another name. No manual at hand says that `fraction` is one; the models that Ventana
 * publishes (C-LEARN among them) are only right in their units if it is. Percents are not: there a factor
 * of 100 lies between.
 */
const PLAIN = 'Dmnl,fraction'

/**
 * The groups of lines `22:name,name`. Lines that share a name say one thing, since what means the same
 * as a third is the same; the first name of a group is its name. `otherwise` is the place of what no line says.
 */
export function equivalentUnits(lines: readonly Line[], otherwise: Span): readonly UnitNode[] {
  const written = lines.length > 0 ? lines : newModel.map((value) => ({ value, span: otherwise }))
  let groups: readonly UnitNode[] = []
  for (const { value, span } of [...written, { value: PLAIN, span: otherwise }]) {
    const names = value
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
    const shared = groups.filter((group) => namesOf(group).some((name) => isAmong(name, names)))
    const [first] = shared
    const all = withoutRepeats([...shared.flatMap(namesOf), ...names])
    const [name, ...aliases] = all
    if (name === undefined) continue
    const equation = value === PLAIN ? '1' : undefined
    const joined = { name, aliases, equation, span: first?.span ?? span }
    groups = [...groups.filter((group) => !shared.includes(group)), joined]
  }
  return groups
}

function namesOf({ name, aliases }: UnitNode): readonly string[] {
  return [name, ...aliases]
}

function isAmong(name: string, names: readonly string[]): boolean {
  return names.some((other) => unitKey(other) === unitKey(name))
}

function withoutRepeats(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => !isAmong(name, names.slice(0, index)))
}
