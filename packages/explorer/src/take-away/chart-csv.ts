/** What a chart draws as a table for other programs: the same numbers, in display units. */
import type { ChartHead, Fan, RecordMark, Series } from '../view/chart.ts'
import { capsulePairs, type TakenView } from './capsule.ts'
import { csvText } from './csv-text.ts'

/** A world beside the one that happened, under the name that the page gives it. */
export interface NamedFan {
  readonly name: string
  readonly fan: Fan
}

/**
 * CSV as `csvText` writes it; above the header stand the question, the unit, the sources and the
 * reproduction capsule. Rows of the record have `value`, `low`, `high` and, where they are totals
 * over years, `end`; rows of a fan have one column a quantile level. Times are decimal years.
 */
export function chartCsv(
  series: Pick<Series, 'times' | 'record'>,
  fans: readonly NamedFan[],
  head: ChartHead,
  view: TakenView,
): string {
  const levels = fans[0]?.fan.levels ?? []
  const columns = ['series', 'time', 'end', 'value', 'low', 'high', 'from_memory']
  const names = [...columns, ...levels.map((level) => `q${String(Math.round(level * 100))}`)]
  const rows = [
    ...series.record.map((mark) => [...recordRow(mark), ...levels.map(() => '')]),
    ...fans.flatMap((one) => fanRows(one, series.times)),
  ]
  return csvText(metadata(head, view), names, rows)
}

function metadata(head: ChartHead, view: TakenView): readonly string[] {
  const { capsule } = view
  return [
    head.question,
    head.subtitle,
    `unit: ${head.unit === '' ? 'none' : head.unit}`,
    ...[view.world, ...view.others].filter(Boolean).map((world) => `world: ${world}`),
    `record: ${view.sources.length === 0 ? 'none' : view.sources.join('; ')}`,
    `calibrated: ${view.isCalibrated ? 'yes' : 'no'}${view.calibration === '' ? '' : `; ${view.calibration}`}`,
    ...(head.note === '' ? [] : [`limits: ${head.note}`]),
    `dossier: ${capsule.dossier}`,
    ...(capsule.licence === '' ? [] : [`licence: ${capsule.licence}`]),
    `address: ${view.address}`,
    `taken: ${view.taken}`,
    ...capsulePairs(view).map(([name, value]) => `${name}: ${value}`),
    'q10 to q90: quantiles of the runs; 80 of 100 lie between q10 and q90',
  ]
}

function recordRow(mark: RecordMark): readonly (string | number)[] {
  const { value, low = '', high = '', isMemory } = mark
  const [from, to] =
    mark.kind === 'bar' ? [moment(mark.start), moment(mark.end)] : [moment(mark.time), '']
  return ['record', from, to, value, low, high, isMemory ? 'yes' : 'no']
}

/** A moment where a run gave no number is left out: an empty row says nothing. */
function fanRows({ name, fan }: NamedFan, times: readonly number[]): (string | number)[][] {
  return times.flatMap((time, at) => {
    const values = fan.quantiles.map((row) => row[at] ?? Number.NaN)
    return values.every(Number.isFinite)
      ? [[name, moment(time), '', '', '', '', '', ...values]]
      : []
  })
}

/** To a thousandth of a year: less than a day. */
function moment(time: number): number {
  return Math.round(time * 1000) / 1000
}
