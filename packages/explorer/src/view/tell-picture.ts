/** What a chart's picture says to those who do not see it. */
import type { ChartHead, Series } from './chart.ts'
import { medianOf, rowAt } from './fan-rows.ts'
import { markTime } from './place-record.ts'
import { tellNumber } from './tell-number.ts'

/** The question, the record's first and last figure and extremes, and where each world ends. */
export function tellPicture(series: Series, chart: Pick<ChartHead, 'question' | 'unit'>): string {
  const unit = chart.unit === '' ? '' : ` ${chart.unit}`
  const parts = [chart.question, tellRecord(series, unit), tellEnd(series, unit)]
  return parts.filter((part) => part !== '').join(' ')
}

function tellRecord({ record }: Series, unit: string): string {
  const first = record[0]
  const last = record.at(-1)
  if (first === undefined || last === undefined) return 'There is no record to show.'
  const low = record.reduce((least, mark) => (mark.value < least.value ? mark : least), first)
  const high = record.reduce((most, mark) => (mark.value > most.value ? mark : most), first)
  const at = (mark: typeof first): string =>
    `${tellNumber(mark.value)} in ${String(Math.floor(markTime(mark)))}`
  if (record.length === 1) return `The record has one figure: ${at(first)}${unit}.`
  return `The record goes from ${at(first)} to ${at(last)}${unit}; least ${at(low)}, most ${at(high)}.`
}

function tellEnd({ times, base, yours }: Series, unit: string): string {
  const year = String(Math.floor((times.at(-1) ?? 0) - 1e-6))
  const range = (fan: typeof base): string =>
    `${tellNumber(rowAt(fan, 0.1).at(-1) ?? Number.NaN)} to ${tellNumber(rowAt(fan, 0.9).at(-1) ?? Number.NaN)}`
  if (medianOf(base).length === 0) return ''
  const was = `In the model as it was, 80 of 100 runs end ${year} at ${range(base)}${unit}`
  return yours === undefined ? `${was}.` : `${was}; in your world, at ${range(yours.fan)}.`
}
