/**
 * Units that every model knows without defining them. There are no factors between them: years and
 * months are two units. Source: XMILE 1.0, 3.3.6; singular is the key here, so that messages read
 * `persons/year`.
 */
import { dimensionless, primaryUnit, type Unit } from './unit.ts'

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

/** What each known name means, in primary units; a name that is not in it stands for itself. */
export interface UnitTable {
  readonly meanings: ReadonlyMap<string, Unit>
}

/** The names that hold where a model defines none. */
export const builtinUnitTable: UnitTable = {
  meanings: new Map(
    builtinUnits.flatMap(({ key, names }) =>
      [key, ...names].map(
        (name) => [name, key === '1' ? dimensionless : primaryUnit(key)] as const,
      ),
    ),
  ),
}
