/**
 * Schemas of single cells: from the text of a cell to a value.
 *
 * A cell schema reports its fault as a message code of this package; `expected` carries what the
 * message should say was wanted. read-row.ts turns that into an issue at the cell's place.
 */
import * as v from 'valibot'
import type { Code } from '../messages.generated.ts'
import type { HistoricalDate } from '../schema/historical-date.ts'
import { parseNumber } from './parse-number.ts'
import { readDate as readDateText } from './read-date.ts'

/** From the trimmed text of a cell to a value. */
export type CellSchema<Value> = v.GenericSchema<string, Value>

/** A fault of a cell: the code of its message and what was expected, or why it cannot be read. */
export interface CellFault {
  readonly code: Code
  readonly expected: string
}

/** A cell schema from a function that gives the value or a fault. */
export function cell<Value>(read: (text: string) => Value | CellFault): CellSchema<Value> {
  return v.pipe(
    v.string(),
    v.rawTransform<string, Value>(({ dataset, addIssue, NEVER }) => {
      const result = read(dataset.value)
      if (!isFault(result)) return result
      addIssue({ message: result.code, expected: result.expected })
      return NEVER
    }),
  )
}

function isFault(value: unknown): value is CellFault {
  return typeof value === 'object' && value !== null && 'code' in value && 'expected' in value
}

const empty = (expected: string): CellFault => ({ code: 'DO111', expected })

/** Any text, also none. */
export const anyText: CellSchema<string> = cell((text) => text)

/** Text that must not be missing. */
export const someText: CellSchema<string> = cell((text) =>
  text === '' ? empty('it must hold some text') : text,
)

/** True for letters, digits, points, hyphens and underscores that begin with a letter or digit. */
export function isId(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(text)
}

/** An id that people can read; used in addresses too, so without spaces or slashes. */
export const someId: CellSchema<string> = cell((text) => {
  if (text === '') return empty('it must hold an id')
  return isId(text) ? text : { code: 'DO115', expected: '' }
})

/** An id, or undefined where the cell is empty. */
export const maybeId: CellSchema<string | undefined> = cell<string | undefined>((text) => {
  if (text === '') return undefined
  return isId(text) ? text : { code: 'DO115', expected: '' }
})

function readNumber(text: string): number | CellFault {
  return parseNumber(text) ?? { code: 'DO112', expected: '' }
}

/** A number that must not be missing. */
export const someNumber: CellSchema<number> = cell((text) =>
  text === '' ? empty('it must hold a number') : readNumber(text),
)

/** A number, or undefined where the cell is empty. */
export const maybeNumber: CellSchema<number | undefined> = cell<number | undefined>((text) =>
  text === '' ? undefined : readNumber(text),
)

/** A number, or `fallback` where the cell is empty. */
export function numberOr(fallback: number): CellSchema<number> {
  return cell((text) => (text === '' ? fallback : readNumber(text)))
}

/** How far a figure may be off: zero or more. */
export const someSpread: CellSchema<number> = cell<number>((text) => {
  const spread = text === '' ? empty('it must hold a number') : readNumber(text)
  return typeof spread === 'number' && spread < 0 ? { code: 'DO122', expected: '' } : spread
})

/** A factor between two units, above zero; 1 where the cell is empty. */
export const factorOrOne: CellSchema<number> = cell<number>((text) => {
  const factor = text === '' ? 1 : readNumber(text)
  return typeof factor === 'number' && factor <= 0 ? { code: 'DO121', expected: '' } : factor
})

function readDate(text: string): HistoricalDate | CellFault {
  const result = readDateText(text)
  return result.kind === 'date' ? result.date : { code: 'DO113', expected: result.reason }
}

/** A date that must not be missing. */
export const someDate: CellSchema<HistoricalDate> = cell((text) =>
  text === '' ? empty('it must hold a date') : readDate(text),
)

/** A date, or undefined where the cell is empty. */
export const maybeDate: CellSchema<HistoricalDate | undefined> = cell<HistoricalDate | undefined>(
  (text) => (text === '' ? undefined : readDate(text)),
)

/** One of a closed list of words. */
export function oneOf<Word extends string>(words: readonly Word[]): CellSchema<Word> {
  return cell<Word>((text) => {
    const found = words.find((word) => word === text)
    if (found !== undefined) return found
    const expected = words.join(', ')
    return text === '' ? empty(`one of ${expected}`) : { code: 'DO114', expected }
  })
}

/** One of a closed list of words, or `fallback` where the cell is empty. */
export function oneOfOr<Word extends string>(
  words: readonly Word[],
  fallback: Word,
): CellSchema<Word> {
  return cell<Word>((text) => {
    if (text === '') return fallback
    return words.find((word) => word === text) ?? { code: 'DO114', expected: words.join(', ') }
  })
}

/** Ids separated by semicolons. */
export const idList: CellSchema<readonly string[]> = cell<readonly string[]>((text) => {
  const ids = splitItems(text)
  return ids.every(isId) ? ids : { code: 'DO117', expected: 'a list of ids: "one-id; other-id"' }
})

/** Items separated by semicolons; empty ones are dropped. */
export const itemList: CellSchema<readonly string[]> = cell((text) => splitItems(text))

/** Dates separated by semicolons. */
export const dateList: CellSchema<readonly HistoricalDate[]> = cell<readonly HistoricalDate[]>(
  (text) => {
    const dates: HistoricalDate[] = []
    for (const item of splitItems(text)) {
      const date = readDate(item)
      if (isFault(date)) return date
      dates.push(date)
    }
    return dates
  },
)

/** `yes` or `no`; empty is no. */
export const yesOrNo: CellSchema<boolean> = cell<boolean>((text) => {
  if (text === 'yes') return true
  return text === 'no' || text === '' ? false : { code: 'DO114', expected: 'yes, no' }
})

/** The items of a cell that holds several. */
export function splitItems(text: string): readonly string[] {
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
