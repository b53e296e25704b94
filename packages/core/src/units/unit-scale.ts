/** How units of one kind measure each other: a year is 12 months. For advice, never for numbers. */
import { divideUnits, isDimensionless, multiplyUnits, powerUnit, type Unit } from './unit.ts'
import { dimensionless } from './unit.ts'

/** One of a unit is `factor` times `unit`. */
export interface UnitScale {
  readonly factor: number
  readonly unit: Unit
  /** True where it holds on average only: months are not all of one length. */
  readonly isRough?: boolean
}

/** How many of one unit are in another, and whether that holds exactly. */
export interface UnitRatio {
  readonly factor: number
  readonly isRough: boolean
}

/** Scales by the key of a primary unit. */
type Scales = ReadonlyMap<string, UnitScale>

/**
 * How many of `small` are in one `large`, exactly where that is possible; undefined where no scale leads
 * from one to the other.
 */
export function ratioOfUnits(large: Unit, small: Unit, scales: Scales): UnitRatio | undefined {
  const between = divideUnits(large, small)
  for (const isRough of [false, true]) {
    const allowed = isRough ? scales : exactOf(scales)
    const { factor, unit } = reduce(between, allowed, [])
    if (isDimensionless(unit)) return { factor, isRough }
  }
  return undefined
}

function exactOf(scales: Scales): Scales {
  return new Map([...scales].filter(([, { isRough }]) => isRough !== true))
}

/** The unit in those that have no scale; `above` are the units that this one is part of. */
function reduce(unit: Unit, scales: Scales, above: readonly string[]): UnitScale {
  let result: UnitScale = { factor: 1, unit: dimensionless }
  for (const [key, exponent] of unit) {
    const scale = above.includes(key) ? undefined : scales.get(key)
    const own = scale && reduce(scale.unit, scales, [...above, key])
    const factor = own === undefined || scale === undefined ? 1 : scale.factor * own.factor
    result = {
      factor: result.factor * factor ** exponent,
      unit: multiplyUnits(result.unit, powerUnit(own?.unit ?? new Map([[key, 1]]), exponent)),
    }
  }
  return result
}
