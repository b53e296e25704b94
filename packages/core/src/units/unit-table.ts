/** Which unit each name stands for: the built-in names, and those that a model file defines. */
import type { Checked, Issue } from '../issue.ts'
import { issueMaker } from '../message.ts'
import { messages } from '../messages.generated.ts'
import type { Span } from '../span.ts'
import { builtinMeanings, builtinScales, builtinUnits, builtinUnitTable } from './builtin-units.ts'
import type { BuiltinUnit, UnitTable } from './builtin-units.ts'
import { parseUnitEquation } from './parse-unit.ts'
import { dimensionless, isDimensionless, multiplyUnits, powerUnit, primaryUnit } from './unit.ts'
import type { Unit } from './unit.ts'
import { unitKey } from './unit-key.ts'
import type { UnitScale } from './unit-scale.ts'

/** A unit as a model file defines it. Source: XMILE 1.0, 2.4. */
export interface UnitDefinition {
  readonly name: string
  readonly aliases: readonly string[]
  /**
   * Its meaning in other units; undefined or empty for a primary unit. With a factor, `60*seconds`, the
   * unit stands for itself, and how it measures the other is known.
   */
  readonly equation: string | undefined
  /** True where it only takes the built-in unit of that name away, with its other names. */
  readonly isDisabled?: boolean | undefined
  readonly span: Span
}

const issueOf = issueMaker(messages)

/**
 * The table of a model: its own definitions over the built-in ones.
 *
 * A definition that takes the name of a built-in primary unit takes that unit's other names too,
 * so that `year` and `years` stay one unit; one that takes a name of the plain number is a plain number.
 *
 * Issues: CO001 an equation that cannot be read, CO002 a ring of equations, CO003 a name that
 * stands for two units. Source: XMILE 1.0, 2.4 and 3.3.6.
 */
export function defineUnits(all: readonly UnitDefinition[]): Checked<UnitTable> {
  const issues: Issue[] = []
  const definitions = all.filter(({ isDisabled }) => isDisabled !== true)
  const builtin = withoutDisabled(all)
  const owners = new Map<string, UnitDefinition>()
  for (const definition of definitions) {
    for (const name of [definition.name, ...definition.aliases].map(unitKey)) {
      const owner = owners.get(name)
      if (owner === undefined) owners.set(name, definition)
      else if (owner !== definition) {
        issues.push(issueOf('CO003', definition.span, { name, unit: owner.name }))
      }
    }
  }
  for (const [name, definition] of familyNames(owners, builtin)) owners.set(name, definition)
  const meanings = builtinMeanings(builtin)
  const scales = new Map<string, UnitScale>()
  const reading = { owners, meanings, scales, issues, done: new Set<UnitDefinition>() }
  for (const definition of definitions) settle(definition, [], reading)
  return { value: { meanings, scales: new Map([...knownScales(meanings), ...scales]) }, issues }
}

/** The built-in scales, in the names that the model gives the units. */
function knownScales(
  meanings: ReadonlyMap<string, Unit>,
): readonly (readonly [string, UnitScale])[] {
  const meant = (key: string): Unit => meanings.get(key) ?? primaryUnit(key)
  return Object.entries(builtinScales).flatMap(([key, scale]) => {
    const [name, ...more] = meant(key).keys()
    if (name === undefined || more.length > 0) return []
    let unit = dimensionless
    for (const [part, exponent] of scale.unit) {
      unit = multiplyUnits(unit, powerUnit(meant(part), exponent))
    }
    return [[name, { ...scale, unit }] as const]
  })
}

/** The built-in units that the model leaves in place; the plain number always is. */
function withoutDisabled(definitions: readonly UnitDefinition[]): readonly BuiltinUnit[] {
  const disabled = definitions.flatMap(({ name, isDisabled }) =>
    isDisabled ? [unitKey(name)] : [],
  )
  return builtinUnits.filter(
    ({ key, names }) => key === '1' || ![key, ...names].some((name) => disabled.includes(name)),
  )
}

/** Other names of the built-in units that the model defines again. */
function familyNames(
  owners: ReadonlyMap<string, UnitDefinition>,
  builtin: readonly BuiltinUnit[],
): readonly (readonly [string, UnitDefinition])[] {
  return builtin.flatMap(({ key, names }) => {
    const family = [key, ...names]
    const definition = family.map((name) => owners.get(name)).find((owner) => owner !== undefined)
    if (definition === undefined || (hasEquation(definition) && !hasFactor(definition))) return []
    return family.filter((name) => !owners.has(name)).map((name) => [name, definition] as const)
  })
}

interface Reading {
  readonly owners: ReadonlyMap<string, UnitDefinition>
  readonly meanings: Map<string, Unit>
  /** What definitions with a factor say. */
  readonly scales: Map<string, UnitScale>
  readonly issues: Issue[]
  readonly done: Set<UnitDefinition>
}

/** Finds the meaning of one definition, after those that its equation names. */
function settle(
  definition: UnitDefinition,
  waiting: readonly UnitDefinition[],
  reading: Reading,
): void {
  if (reading.done.has(definition)) return
  const ring = waiting.indexOf(definition)
  if (ring >= 0) {
    const chain = [...waiting.slice(ring), definition].map(({ name }) => name).join(' -> ')
    reading.issues.push(issueOf('CO002', definition.span, { chain }))
    keep(definition, primaryUnit(spellingOf(definition)), reading)
    return
  }
  for (const needed of namesIn(definition, reading)) {
    settle(needed, [...waiting, definition], reading)
  }
  if (!reading.done.has(definition)) keep(definition, meaningOf(definition, reading), reading)
}

function namesIn(definition: UnitDefinition, reading: Reading): readonly UnitDefinition[] {
  if (!hasEquation(definition)) return []
  return [...asWritten(definition).unit.keys()].flatMap((key) => reading.owners.get(key) ?? [])
}

/** An equation in the names that stand in it. */
function asWritten({ equation = '', span }: UnitDefinition): UnitScale {
  return parseUnitEquation(equation, span, { meanings: new Map(), scales: new Map() }).value
}

function hasFactor(definition: UnitDefinition): boolean {
  return asWritten(definition).factor !== 1
}

function meaningOf(definition: UnitDefinition, reading: Reading): Unit {
  const own = primaryUnit(spellingOf(definition))
  if (!hasEquation(definition)) return isPlainNumber(definition) ? dimensionless : own
  const { value, issues } = parseUnitEquation(definition.equation, definition.span, {
    meanings: reading.meanings,
    scales: reading.scales,
  })
  reading.issues.push(...issues)
  if (issues.length > 0) return own
  if (value.factor === 1) return value.unit
  reading.scales.set(spellingOf(definition), value)
  return own
}

function isPlainNumber({ name, aliases }: UnitDefinition): boolean {
  return [name, ...aliases].some((one) => {
    const meaning = builtinUnitTable.meanings.get(unitKey(one))
    return meaning !== undefined && isDimensionless(meaning)
  })
}

function keep(definition: UnitDefinition, meaning: Unit, reading: Reading): void {
  reading.done.add(definition)
  for (const [key, owner] of reading.owners) {
    if (owner === definition) reading.meanings.set(key, meaning)
  }
}

/** The key of a defined unit keeps the author's capitals, so that messages show them. */
function spellingOf({ name }: UnitDefinition): string {
  return name.trim().replace(/[\s_\u00a0]+/g, '_')
}

function hasEquation(
  definition: UnitDefinition,
): definition is UnitDefinition & { readonly equation: string } {
  return definition.equation !== undefined && definition.equation.trim() !== ''
}
