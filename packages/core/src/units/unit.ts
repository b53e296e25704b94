/** Units of measure as a group: names with exponents, multiplied, divided and raised to a power. */

/**
 * A unit: the exponent of each primary unit in it, none of them 0. The empty map is the unit of
 * plain numbers. `persons/year` is `{ persons: 1, year: -1 }`. Units are comparable when they were
 * read with the same table.
 */
export type Unit = ReadonlyMap<string, number>

/** The unit of plain numbers. */
export const dimensionless: Unit = new Map()

/** Exponents closer than this are equal: a cube root leaves thirds. */
const SAME = 1e-9

/** A unit that stands for itself. */
export function primaryUnit(key: string): Unit {
  return new Map([[key, 1]])
}

/** The unit of a product. */
export function multiplyUnits(left: Unit, right: Unit): Unit {
  const product = new Map(left)
  for (const [key, exponent] of right) addExponent(product, key, exponent)
  return product
}

/** The unit of a quotient. */
export function divideUnits(left: Unit, right: Unit): Unit {
  return multiplyUnits(left, powerUnit(right, -1))
}

/** A unit to a power. */
export function powerUnit(unit: Unit, exponent: number): Unit {
  const power = new Map<string, number>()
  for (const [key, own] of unit) addExponent(power, key, own * exponent)
  return power
}

/** The unit whose power `degree` (not 0) is `unit`; undefined where its exponents would not be whole. */
export function rootUnit(unit: Unit, degree: number): Unit | undefined {
  const root = new Map([...unit].map(([key, exponent]) => [key, exponent / degree] as const))
  return [...root.values()].every(Number.isInteger) ? root : undefined
}

/** True when both have the same exponents, within rounding. */
export function equalUnits(left: Unit, right: Unit): boolean {
  return isDimensionless(divideUnits(left, right))
}

/** True for the unit of plain numbers. */
export function isDimensionless(unit: Unit): boolean {
  return unit.size === 0
}

/** The unit in words that `parseUnit` reads back: `persons/year^2`, `1/year`, `1`. */
export function printUnit(unit: Unit): string {
  const parts = [...unit].sort(([left], [right]) => (left < right ? -1 : 1))
  const above = parts.filter(([, exponent]) => exponent > 0).map(printFactor)
  const below = parts.filter(([, exponent]) => exponent < 0).map(printFactor)
  return [above.length > 0 ? above.join('*') : '1', ...below].join('/')
}

function printFactor([key, exponent]: readonly [string, number]): string {
  const size = Math.abs(exponent)
  return Math.abs(size - 1) < SAME ? key : `${key}^${Number(size.toFixed(6))}`
}

function addExponent(unit: Map<string, number>, key: string, exponent: number): void {
  const sum = (unit.get(key) ?? 0) + exponent
  if (Math.abs(sum) < SAME) unit.delete(key)
  else unit.set(key, sum)
}
