/** Files of data that are given beside a model: series by name, whatever their form. */
import type { Cell, Checked, Issue, Sheet, Workbook } from '@thaw/core'
import { canonicalName } from '@thaw/syntax'
import { issue } from '../issue.ts'
import { lexName, nameOf } from '../lex/names.ts'

/** Values over time of one variable, or of one of its elements: `x[a1,b2]`. */
export interface DataSeries {
  /** As the file writes it. */
  readonly name: string
  /** Ascending. */
  readonly times: readonly number[]
  readonly values: readonly number[]
}

/** A file of data. */
export interface Dataset {
  /** Name in messages. */
  readonly file: string
  readonly series: readonly DataSeries[]
}

/** The variable that a series is of, with its elements; both canonical. */
export interface SeriesKey {
  readonly name: string
  /** Of the series: name and elements together. */
  readonly whole: string
  readonly elements: readonly string[]
}

/** One key for all spellings of a name: subscripts go by their names, not by their places. */
export function seriesKey(written: string): SeriesKey {
  const text = written.trim()
  const isQuoted = text.startsWith('"')
  const quoted = isQuoted ? lexName(text, 0) : undefined
  const end = quoted?.end ?? (text.includes('[') ? text.indexOf('[') : text.length)
  const rest = text.slice(end).trim()
  const list = /^\[(.*)\]$/.exec(rest)?.[1]
  const elements = list
    ?.match(/"(?:[^"\\]|\\.)*"|[^,]+/g)
    ?.map((each) => canonicalName(nameOf(each)))
  return keyOf(quoted?.name ?? text.slice(0, end), elements ?? [])
}

/** The key of an element of a variable. */
export function keyOf(variable: string, elements: readonly string[]): SeriesKey {
  const name = canonicalName(variable)
  const own = elements.map(canonicalName)
  return { name, elements: own, whole: own.length === 0 ? name : `${name}[${own.join(',')}]` }
}

/**
 * Vensim's own form (.dat): a line with a name, then lines with a time and a value. Points may stand in any
 * order. Issues: VE610 where there is no series.
 * Source: vensim.com, "importing data" (.dat); files of SDEverywhere.
 */
export function parseDataText(text: string, file: string): Checked<Dataset | undefined> {
  const series: Growing[] = []
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') continue
    const [time, value] = pairOf(line)
    const current = series.at(-1)
    if (time === undefined) series.push({ name: line.trim(), points: [] })
    else if (value !== undefined && current !== undefined) current.points.push([time, value])
  }
  return datasetOf(file, series)
}

/**
 * A table: the names in the first row and the times in the first column, or the other way round, as in
 * Vensim's exports. A tab that is neither is passed over, an empty cell is no point.
 * Issues: VE610 where there is no series.
 */
export function readDataTable({ file, sheets }: Workbook): Checked<Dataset | undefined> {
  return datasetOf(file, sheets.flatMap(seriesOfSheet))
}

interface Growing {
  readonly name: string
  readonly points: [time: number, value: number][]
}

/** Time and value; no time where the line is a name, no value where it is not known. */
function pairOf(line: string): readonly [number | undefined, number | undefined] {
  const [, time, value = ''] = /^\s*(\S+)[\t ,]+(\S+)\s*$/.exec(line) ?? []
  if (time === undefined || Number.isNaN(Number(time))) return [undefined, undefined]
  const isNumber = value !== '' && Number.isFinite(Number(value))
  if (!isNumber && value.toUpperCase() !== ':NA:') return [undefined, undefined]
  return [Number(time), isNumber ? Number(value) : undefined]
}

function seriesOfSheet(sheet: Sheet): readonly Growing[] {
  // Empty rows tell nothing, and a sheet with one cell far down has a million of them.
  const rows = sheet.rows.filter((row) => row.some((cell) => cell !== undefined))
  const [head = []] = rows
  const isAcross = head.slice(1).some((cell) => typeof cell === 'number')
  const lines = isAcross ? rows : turned(rows)
  const [times = [], ...others] = lines
  return others.flatMap(([name, ...values]) => {
    if (typeof name !== 'string') return []
    const points: [number, number][] = []
    for (const [at, value] of values.entries()) {
      const time = times[at + 1]
      if (typeof time === 'number' && typeof value === 'number') points.push([time, value])
    }
    return [{ name, points }]
  })
}

function turned(rows: Sheet['rows']): Sheet['rows'] {
  const width = rows[0]?.length ?? 0
  return Array.from({ length: width }, (_, at) => rows.map((row): Cell => row[at]))
}

function datasetOf(file: string, series: readonly Growing[]): Checked<Dataset | undefined> {
  const issues: Issue[] = []
  const known = series.flatMap(({ name, points }): readonly DataSeries[] => {
    if (points.length === 0) return []
    const sorted = points.toSorted(([left], [right]) => left - right)
    return [{ name, times: sorted.map(([time]) => time), values: sorted.map(([, value]) => value) }]
  })
  if (known.length === 0) issues.push(issue('VE610', undefined, { file }))
  return { value: known.length === 0 ? undefined : { file, series: known }, issues }
}
