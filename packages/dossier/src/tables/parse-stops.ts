/** The stops of a lever, as a cell of levers.csv writes them: `word = number; word = number`. */
import { slugOf } from '@thaw/core'
import { parseNumber } from '../read/parse-number.ts'
import type { LeverStop } from '../schema/lever.ts'

/** A stop as levers.csv has it; what it means stands in levers-history.csv. */
export type StopRow = Omit<LeverStop, 'about'>

/** Either the stops in the author's order, or why the text holds none. */
export type StopsResult =
  | { readonly kind: 'stops'; readonly stops: readonly StopRow[] }
  | { readonly kind: 'fault'; readonly reason: string }

/**
 * Reads stops; at least one. Numbers are plain decimals. Links name a stop by letters and digits
 * alone, so each word has some, and no two words have the same.
 */
export function parseStops(text: string): StopsResult {
  const stops: StopRow[] = []
  for (const item of text.split(';').map((part) => part.trim())) {
    if (item === '') continue
    const at = item.lastIndexOf('=')
    const word = item.slice(0, Math.max(at, 0)).trim()
    const number = item.slice(at + 1).trim()
    if (at === -1 || word === '') return fault(`"${item}" is not "word = number"`)
    const value = parseNumber(number)
    if (value === undefined) return fault(`"${number}" in "${item}" is not a number`)
    if (stops.some((stop) => stop.word === word)) return fault(`the word "${word}" stands twice`)
    const slug = slugOf(word)
    if (slug === '') return fault(`"${word}" has no letter or digit`)
    const same = stops.find((stop) => stop.slug === slug)
    if (same?.word === word) return fault(`the word "${word}" stands twice`)
    if (same !== undefined) return fault(`"${same.word}" and "${word}" are the same in a link`)
    stops.push({ word, slug, value })
  }
  return stops.length === 0 ? fault('there are none') : { kind: 'stops', stops }
}

const fault = (reason: string): StopsResult => ({ kind: 'fault', reason })
