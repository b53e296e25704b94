/** The stops of a lever, as a cell of levers.csv writes them: `word = number; word = number`. */
import { parseNumber } from '../read/parse-number.ts'
import type { LeverStop } from '../schema/lever.ts'

/** Either the stops in the author's order, or why the text holds none. */
export type StopsResult =
  | { readonly kind: 'stops'; readonly stops: readonly LeverStop[] }
  | { readonly kind: 'fault'; readonly reason: string }

/** Reads stops; at least one, no word twice. Numbers are plain decimals. */
export function parseStops(text: string): StopsResult {
  const stops: LeverStop[] = []
  for (const item of text.split(';').map((part) => part.trim())) {
    if (item === '') continue
    const at = item.lastIndexOf('=')
    const word = item.slice(0, Math.max(at, 0)).trim()
    const number = item.slice(at + 1).trim()
    if (at === -1 || word === '') return fault(`"${item}" is not "word = number"`)
    const value = parseNumber(number)
    if (value === undefined) return fault(`"${number}" in "${item}" is not a number`)
    if (stops.some((stop) => stop.word === word)) return fault(`the word "${word}" stands twice`)
    stops.push({ word, value })
  }
  return stops.length === 0 ? fault('there are none') : { kind: 'stops', stops }
}

const fault = (reason: string): StopsResult => ({ kind: 'fault', reason })
