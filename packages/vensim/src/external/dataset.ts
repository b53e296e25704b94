/** Files of data that are given beside a model: series by name, whatever their form. */
import type { Issue } from '@thaw/core'
import { canonicalName } from '@thaw/syntax'
import { lexName, nameOf } from '../lex/names.ts'

/** Values over time of one variable, or of one of its elements: `x[a1,b2]`. */
export interface DataSeries {
  /** As the file writes it. */
  readonly name: string
  /** Ascending; none where the file has the name but no number. */
  readonly times: readonly number[]
  readonly values: readonly number[]
  /** What is wrong with its points; told where the model reads it. */
  readonly issues?: readonly Issue[]
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
