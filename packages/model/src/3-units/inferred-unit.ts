/** The unit of a part of an equation, as far as it is known. */
import {
  equalUnits,
  isDimensionless,
  multiplyUnits,
  powerUnit,
  primaryUnit,
  printUnit,
  type Unit,
} from '@thaw/core'

/**
 * A unit; or any (a number in an equation, which takes the unit of its partner); or unknown (after
 * a clash was told, so that it is told once).
 *
 * A variable without a unit stands in a unit as a name of its own until its unit is found.
 */
export type InferredUnit =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'any' }
  | { readonly kind: 'unknown' }

/** The unit of a plain number in an equation: it takes that of its partner. */
export const anyUnit: InferredUnit = { kind: 'any' }
/** Nothing can be said, so nothing is reported. */
export const unknownUnit: InferredUnit = { kind: 'unknown' }

/** A unit that is known for certain. */
export function inUnit(unit: Unit): InferredUnit {
  return { kind: 'unit', unit }
}

/** No unit of a file begins like this: the character cannot stand in XML. */
const UNFOUND = '\u0000'

/** The name in a unit that stands for the unit, not yet found, of a variable. */
export function unfoundUnit(key: string): Unit {
  return primaryUnit(UNFOUND + key)
}

/** Between the key of a variable and the name of an unknown unit that serves its equation. */
const HELPER = '\u0001'

/** The key of an unknown unit that no variable has: the root of one, what is left of one, an argument's. */
export function helperKey(key: string, kind: 'root' | 'rest' | 'argument', count: number): string {
  return `${variableOf(key)}${HELPER}${kind}${count}`
}

/** True for such a key. */
export function isHelper(key: string): boolean {
  return key.includes(HELPER)
}

/** The variable that an unknown unit is of, or serves. */
function variableOf(key: string): string {
  return key.split(HELPER, 1)[0] ?? key
}

/** The exponent of an unknown unit in `unit`. */
export function exponentOf(key: string, unit: Unit): number {
  return unit.get(UNFOUND + key) ?? 0
}

/** Variables whose unit is not yet found in `unit`. */
export function unfoundIn(unit: Unit): readonly string[] {
  return [...unit.keys()].filter(isUnfound).map((key) => key.slice(UNFOUND.length))
}

function isUnfound(key: string): boolean {
  return key.startsWith(UNFOUND)
}

/** `unit` with the units that were found put in. */
export function putIn(unit: Unit, found: ReadonlyMap<string, Unit>): Unit {
  const result = new Map<string, number>()
  const add = (key: string, exponent: number): void => {
    const sum = (result.get(key) ?? 0) + exponent
    if (sum === 0) result.delete(key)
    else result.set(key, sum)
  }
  for (const [key, exponent] of unit) {
    const meaning = isUnfound(key) ? found.get(key.slice(UNFOUND.length)) : undefined
    if (meaning === undefined) add(key, exponent)
    else for (const [part, own] of meaning) add(part, own * exponent)
  }
  return result
}

/** The unit in words: `persons/year`, and `(unit of rate)` for one that is not found. */
export function tellUnit(unit: Unit): string {
  if (isDimensionless(unit)) return '1 (a plain number)'
  return printUnit(
    new Map(
      [...unit].map(([key, exponent]) => [
        isUnfound(key) ? tellUnknown(key.slice(UNFOUND.length)) : key,
        exponent,
      ]),
    ),
  )
}

function tellUnknown(key: string): string {
  return `(unit of ${isHelper(key) ? 'a part of ' : ''}${variableOf(key)})`
}

/** One of two that should be equal: the one that is known better; unknown where they clash. */
export function eitherUnit(left: InferredUnit, right: InferredUnit): InferredUnit {
  if (left.kind !== 'unit') return right.kind === 'unit' || left.kind === 'any' ? right : left
  if (right.kind !== 'unit') return left
  const isOpen = unfoundIn(left.unit).length > 0
  const isOtherOpen = unfoundIn(right.unit).length > 0
  if (isOpen || isOtherOpen) return isOpen ? right : left
  return equalUnits(left.unit, right.unit) ? left : unknownUnit
}

/** The unit of a product, or of a quotient where `exponent` is -1. */
export function timesUnit(left: InferredUnit, right: InferredUnit, exponent: 1 | -1): InferredUnit {
  if (left.kind === 'unknown' || right.kind === 'unknown') return unknownUnit
  if (right.kind === 'any') return left
  const factor = powerUnit(right.unit, exponent)
  return inUnit(left.kind === 'any' ? factor : multiplyUnits(left.unit, factor))
}

/** The unit of a power. */
export function raiseUnit(base: InferredUnit, exponent: number): InferredUnit {
  return base.kind === 'unit' ? inUnit(powerUnit(base.unit, exponent)) : base
}
