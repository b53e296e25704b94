/** What a chart's picture says to those who do not see it. */
import type { Words } from '../../words/words.ts'
import { markTime, type ChartHead, type Fan, type RecordMark, type Series } from '../chart.ts'
import { chartDecimals, figureDecimals } from '../chart-decimals.ts'
import { worldTitle } from '../chart-worlds.ts'
import { medianOf, rowAt } from '../fan-rows.ts'
import type { NumberWords } from './read-moment.ts'
import { afterNumber, tellDecimals } from '../tell-number.ts'

/** The question, the record's first and last figure and extremes, and where each world ends. */
export function tellPicture(
  series: Series,
  chart: Pick<ChartHead, 'question' | 'unit'>,
  words: Words,
): string {
  const unit = afterNumber(chart.unit)
  const wording = { decimals: chartDecimals(series), words }
  const parts = [
    chart.question,
    tellRecord(series, unit, wording),
    tellEnd(series, unit, wording),
    ...tellKept(series, unit, wording),
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** Where each kept world ends. */
function tellKept(
  { others = [] }: Series,
  unit: string,
  { decimals, words }: NumberWords,
): readonly string[] {
  return others.map(({ key, label, world }) => {
    const end = (level: number): string =>
      tellDecimals(rowAt(world.fan, level).at(-1) ?? Number.NaN, decimals, words)
    return words.text('chart.kept-ends', {
      world: worldTitle({ key, label, world }, words),
      low: end(0.1),
      high: `${end(0.9)}${unit}`,
    })
  })
}

function tellRecord({ record }: Series, unit: string, { decimals, words }: NumberWords): string {
  const first = record[0]
  const last = record.at(-1)
  if (first === undefined || last === undefined) return words.text('tell.record-none')
  const low = record.reduce((least, mark) => (mark.value < least.value ? mark : least), first)
  const high = record.reduce((most, mark) => (mark.value > most.value ? mark : most), first)
  const own = figureDecimals(
    [first, last, low, high].map((mark) => mark.value),
    decimals,
  )
  const at = (mark: RecordMark): string =>
    words.text('tell.figure', {
      value: `${tellDecimals(mark.value, own, words)}${unit}`,
      year: String(Math.floor(markTime(mark))),
    })
  if (record.length === 1) return words.text('tell.record-one', { figure: at(first) })
  const figures = { first: at(first), last: at(last), low: at(low), high: at(high) }
  return words.text('tell.record-many', figures)
}

function tellEnd(
  { times, base, yours }: Series,
  unit: string,
  { decimals, words }: NumberWords,
): string {
  if (!Number.isFinite(medianOf(base).at(-1))) return ''
  const end = (fan: Fan, level: number): string =>
    tellDecimals(rowAt(fan, level).at(-1) ?? Number.NaN, decimals, words)
  const was = {
    year: String(Math.floor((times.at(-1) ?? 0) - 1e-6)),
    low: end(base, 0.1),
    high: `${end(base, 0.9)}${unit}`,
  }
  if (yours === undefined) return words.text('tell.end', was)
  const yourLow = end(yours.fan, 0.1)
  const yourHigh = `${end(yours.fan, 0.9)}${unit}`
  return words.text('tell.ends', { ...was, yourLow, yourHigh })
}
