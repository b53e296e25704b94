/** How near a run comes to what another program recorded. */
import type { RunResult } from '@thaw/engine'
import { canonicalColumn, type Recorded, type Recording } from './read-record.ts'

/** A run counts as right within this share of the value or of the column's largest value. */
const LIMIT = 1e-3

/** Where a record prints 0 for the sine of pi. */
const ROUNDING = 1e-12

/** Columns of another program's record that say when it ran; not every file has them as variables. */
const timeColumns: ReadonlySet<string> = new Set([
  ...['initial_time', 'final_time', 'time_step', 'saveper'],
])

/** What came of a comparison. */
export interface Nearness {
  /** What differs by more than the limit, in words. */
  readonly differences: readonly string[]
  /** The largest difference, as a share of the value or of the column's largest value. */
  readonly worst: number
  /** The same where a printed number stands for all that are printed so. */
  readonly worstBeyondPrint: number
}

/** Compares every recorded row and column. */
export function compareWithRecord(result: RunResult, { names, rows }: Recording): Nearness {
  const columns = new Map([...result.columns].map(([name, own]) => [canonicalColumn(name), own]))
  const shared = names.flatMap((name, place) => {
    const own = columns.get(name)
    return place === 0 || own === undefined ? [] : [{ name, place, own }]
  })
  if (shared.length === 0) return incomparable('no column in common')
  const missing = names.slice(1).filter((name) => !columns.has(name) && !timeColumns.has(name))
  if (missing.length > 0) return incomparable(`no column ${missing.join(', ')}`)
  const saves = rows.map((row) => nearestRow(result.times, row[0]?.value ?? NaN))
  const cells = shared.flatMap(({ name, place, own }) => {
    const recorded = rows.map((row) => row[place])
    const largest = largestOf(recorded)
    return recorded.flatMap((cell, row) => {
      if (cell === undefined) return []
      const value = own[saves[row] ?? -1] ?? NaN
      const shares = sharesOf(value, cell, largest)
      const where = `${name} at ${rows[row]?.[0]?.value}: ${value}, recorded ${cell.value}`
      return [{ ...shares, where }]
    })
  })
  return {
    differences: cells.filter(({ share }) => !(share <= LIMIT)).map(({ where }) => where),
    worst: cells.reduce((most, { share }) => Math.max(most, share), 0),
    worstBeyondPrint: cells.reduce((most, { beyondPrint }) => Math.max(most, beyondPrint), 0),
  }
}

function incomparable(why: string): Nearness {
  return { differences: [why], worst: Infinity, worstBeyondPrint: Infinity }
}

function largestOf(column: readonly (Recorded | undefined)[]): number {
  return Math.max(...column.map((cell) => Math.abs(cell?.value ?? 0)).filter(Number.isFinite))
}

function sharesOf(
  value: number,
  { value: recorded, halfDigit }: Recorded,
  largest: number,
): { readonly share: number; readonly beyondPrint: number } {
  const scale = Math.max(Math.abs(recorded), largest)
  const shareOf = (difference: number): number => (difference <= ROUNDING ? 0 : difference / scale)
  const difference = Math.abs(value - recorded)
  return { share: shareOf(difference), beyondPrint: shareOf(difference - halfDigit) }
}

/** Records write times with six digits: 10.03125 stands there as 10.0312. */
function nearestRow(times: ArrayLike<number>, time: number): number {
  return Array.from(times).findIndex(
    (own) => Math.abs(own - time) <= 1e-5 * Math.max(1, Math.abs(time)),
  )
}
