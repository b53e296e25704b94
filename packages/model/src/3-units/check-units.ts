/** Checks the units of a model: every equation, every stock with its flows. */
import {
  defineUnits,
  parseUnit,
  printUnit,
  type Issue,
  type RelatedPlace,
  type Span,
  type Unit,
  type UnitTable,
} from '@thaw/core'
import type { ModelDocument } from '@thaw/syntax'
import type { NameTable } from '../1-names/name-table.ts'
import { issueOf } from '../report.ts'
import type { VariableKey } from '../resolved-expression.ts'
import { adviseUnits } from './advise-units.ts'
import { collectRules, type UnitInput } from './collect-rules.ts'
import { unfoundUnit } from './inferred-unit.ts'
import { solveUnits } from './solve-units.ts'

/**
 * Everything wrong with the units of a model.
 *
 * Issues: MO049 when no variable has a unit (nothing else is checked then), MO050 for each variable
 * without one, with the unit that its uses settle, MO051 for the time, MO052 to MO055, MO110
 * and MO132 for units that clash; CO001 to CO003 for units that cannot be read.
 */
export function checkUnits(input: UnitInput): readonly Issue[] {
  const { document, names } = input
  const table = defineUnits(document.units)
  const isBare = [...names.variables.values()].every(
    ({ isImplicit, unit }) => isImplicit === true || isEmpty(unit?.text),
  )
  if (isBare) {
    const isWorthSaying = names.variables.size > 0
    const data = { example: writtenUnit('persons/year', names) }
    return [...table.issues, ...(isWorthSaying ? [issueOf('MO049', undefined, data)] : [])]
  }
  const declared = readDeclared(names, table.value)
  const time = readTime(document, names, table.value)
  const rules = collectRules(input, {
    declared: declared.units,
    time: time.unit,
    timePlace: time.place,
    advise: (wanted, given) => adviseUnits([wanted, given], table.value, names.language),
  })
  const solved = solveUnits(rules, (key) => names.variables.get(key)?.name ?? key)
  return [
    ...table.issues,
    ...declared.issues,
    ...time.issues,
    ...missing(names, declared.units, solved.found),
    ...solved.issues,
  ]
}

function isEmpty(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

interface Declared {
  /** Undefined where the file gives none, or one that cannot be read. */
  readonly units: ReadonlyMap<VariableKey, Unit | undefined>
  readonly issues: readonly Issue[]
}

function readDeclared(names: NameTable, table: UnitTable): Declared {
  const issues: Issue[] = []
  const units = new Map<VariableKey, Unit | undefined>()
  for (const [key, { unit }] of names.variables) {
    const read =
      unit === undefined || isEmpty(unit.text) ? undefined : parseUnit(unit.text, unit.span, table)
    issues.push(...(read?.issues ?? []))
    units.set(key, read === undefined || read.issues.length > 0 ? undefined : read.value)
  }
  return { units, issues }
}

/** Stands among variables for the unit of time; no variable's name has a space. */
const TIME_KEY = 'the time'

interface TimeUnit {
  readonly unit: Unit
  /** Where it is written. */
  readonly place: readonly RelatedPlace[]
  readonly issues: readonly Issue[]
}

function readTime(
  { simSpecs, control }: ModelDocument,
  { variables }: NameTable,
  table: UnitTable,
): TimeUnit {
  const unfound = unfoundUnit(TIME_KEY)
  const specs = simSpecs ?? control
  if (specs === undefined) return { unit: unfound, place: [], issues: [] }
  const { timeUnit: text } = specs
  if (text === undefined || isEmpty(text)) {
    return { unit: unfound, place: [], issues: [issueOf('MO051', specs.span)] }
  }
  const read = parseUnit(text, specs.span, table)
  const isRead = read.issues.length === 0
  // In Vensim it stands with the variables that set the time; an issue on it is theirs too.
  const span: Span = variables.get('time_step')?.unit?.span ?? specs.span
  const place = [{ note: 'the unit of time', span }]
  return { unit: isRead ? read.value : unfound, place, issues: read.issues }
}

function missing(
  names: NameTable,
  declared: ReadonlyMap<VariableKey, Unit | undefined>,
  found: ReadonlyMap<string, Unit>,
): readonly Issue[] {
  return [...names.variables].flatMap(([key, { name, unit, nameSpan, isImplicit }]) => {
    if (isImplicit === true || declared.get(key) !== undefined || !isEmpty(unit?.text)) return []
    const settled = found.get(key)
    const advice =
      settled === undefined
        ? `Write its unit, such as ${writtenUnit('persons/year', names)}; 1 is the unit of plain numbers.`
        : `Write its unit; by the equations around it, it is ${writtenUnit(printUnit(settled), names)}.`
    return [issueOf('MO050', nameSpan, { name, advice })]
  })
}

/** As the file would have it. */
function writtenUnit(unit: string, { language }: NameTable): string {
  return language === 'vensim' ? `~ ${unit} ~` : `<units>${unit}</units>`
}
