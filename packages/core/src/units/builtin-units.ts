/**
 * Units that every model knows without defining them. No factor between them is applied: years and
 * months are two units. Source: XMILE 1.0, 3.3.6; singular is the key here, so that messages read
 * `persons/year`.
 */
import { dimensionless, primaryUnit, type Unit } from './unit.ts'
import type { UnitScale } from './unit-scale.ts'

/** One built-in unit with its spellings. */
export interface BuiltinUnit {
  readonly key: string
  /** Other names, as keys. */
  readonly names: readonly string[]
}

/** All of them; the first has no dimension. */
export const builtinUnits: readonly BuiltinUnit[] = [
  { key: '1', names: ['dimensionless', 'unitless', 'dmnl'] },
  { key: 'nanosecond', names: ['nanoseconds', 'ns'] },
  { key: 'microsecond', names: ['microseconds', 'us'] },
  { key: 'millisecond', names: ['milliseconds', 'ms'] },
  { key: 'second', names: ['seconds', 's'] },
  { key: 'minute', names: ['minutes', 'min'] },
  { key: 'hour', names: ['hours', 'hr'] },
  { key: 'day', names: ['days'] },
  { key: 'week', names: ['weeks', 'wk'] },
  { key: 'month', names: ['months', 'mo'] },
  { key: 'quarter', names: ['quarters', 'qtr'] },
  { key: 'year', names: ['years', 'yr'] },
]

/**
 * How many of a smaller unit make up one: for advice only. A month of days is the mean of the Julian
 * calendar, 365.25 / 12 days.
 */
export const builtinScales: Readonly<Record<string, UnitScale>> = {
  nanosecond: { factor: 1e-9, unit: primaryUnit('second') },
  microsecond: { factor: 1e-6, unit: primaryUnit('second') },
  millisecond: { factor: 1e-3, unit: primaryUnit('second') },
  minute: { factor: 60, unit: primaryUnit('second') },
  hour: { factor: 60, unit: primaryUnit('minute') },
  day: { factor: 24, unit: primaryUnit('hour') },
  week: { factor: 7, unit: primaryUnit('day') },
  month: { factor: 365.25 / 12, unit: primaryUnit('day'), isRough: true },
  quarter: { factor: 3, unit: primaryUnit('month') },
  year: { factor: 12, unit: primaryUnit('month') },
  '%': { factor: 0.01, unit: dimensionless },
  percent: { factor: 0.01, unit: dimensionless },
}

/** What each known name means, in primary units; a name that is not in it stands for itself. */
export interface UnitTable {
  readonly meanings: ReadonlyMap<string, Unit>
  /** How primary units measure each other, by key. */
  readonly scales: ReadonlyMap<string, UnitScale>
}

/** What the names of such units mean. */
export function builtinMeanings(units: readonly BuiltinUnit[]): Map<string, Unit> {
  return new Map(
    units.flatMap(({ key, names }) =>
      [key, ...names].map(
        (name) => [name, key === '1' ? dimensionless : primaryUnit(key)] as const,
      ),
    ),
  )
}

/** The names that hold where a model defines none. */
export const builtinUnitTable: UnitTable = {
  meanings: builtinMeanings(builtinUnits),
  scales: new Map(Object.entries(builtinScales)),
}
