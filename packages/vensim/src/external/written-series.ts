/** From points as a file writes them to series in order, with what is wrong with them. */
import type { Cell, Checked, Issue } from '@thaw/core'
import { issue } from '../issue.ts'
import type { DataSeries, Dataset } from './dataset.ts'

/** A time and a value as a file writes them. */
export interface WrittenPoint {
  readonly time: Cell
  readonly value: Cell
  /** Where the value stands, in words. */
  readonly place: string
}

/** A series as a file writes it. */
export interface WrittenSeries {
  readonly name: string
  readonly points: readonly WrittenPoint[]
}

/** The data of a file. Issues: VE610 where it has no series; VE608 and VE609 stand with the series. */
export function datasetOf(
  file: string,
  written: readonly WrittenSeries[],
): Checked<Dataset | undefined> {
  const series = written.map((one) => seriesOf(one, file))
  const isNothing = series.every(({ times, issues }) => times.length === 0 && issues.length === 0)
  if (!isNothing) return { value: { file, series }, issues: [] }
  return { value: undefined, issues: [issue('VE610', undefined, { file })] }
}

function seriesOf(
  { name, points }: WrittenSeries,
  file: string,
): DataSeries & { readonly issues: readonly Issue[] } {
  const owner = `the series "${name}"`
  const known = points.flatMap(({ time, value }) =>
    typeof time === 'number' && typeof value === 'number' ? [[time, value] as const] : [],
  )
  const sorted = known.toSorted(([left], [right]) => left - right)
  const times = sorted.map(([time]) => time)
  const issues = [...textIssues(points, { owner, file }), ...twiceIssues(times, { owner, file })]
  return { name, times, values: sorted.map(([, value]) => value), issues }
}

interface Owned {
  readonly owner: string
  readonly file: string
}

/** An empty cell and `:NA:` are gaps that were meant; the first other text is told for all of a series. */
function textIssues(points: readonly WrittenPoint[], owned: Owned): readonly Issue[] {
  const texts = points.flatMap(({ time, value, place }) => {
    const odd = typeof time === 'number' ? value : typeof value === 'number' ? time : undefined
    const isText = typeof odd === 'string' && odd.toUpperCase() !== ':NA:'
    return isText ? [{ odd, place }] : []
  })
  const [first, ...others] = texts
  if (first === undefined) return []
  const found = `"${first.odd}"`
  const more = others.length === 0 ? '' : ` (and so for ${others.length} more)`
  return [issue('VE608', undefined, { ...owned, place: first.place, found, more })]
}

function twiceIssues(times: readonly number[], owned: Owned): readonly Issue[] {
  const time = times.find((each, at) => at > 0 && times[at - 1] === each)
  return time === undefined ? [] : [issue('VE609', undefined, { ...owned, time })]
}
