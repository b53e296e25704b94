/** Columns of levers.csv and levers-history.csv, and what turns their rows into levers. */
import { slugOf } from '@thaw/core'
import {
  anyText,
  cell,
  dateList,
  itemList,
  maybeId,
  oneOf,
  someDate,
  someId,
  someNumber,
  someText,
  splitItems,
  type CellSchema,
} from '../read/cells.ts'
import { joinVariable, type ModelNames } from '../model/join-variable.ts'
import { column, mayLack, type Columns } from '../read/table.ts'
import { confidenceWords } from '../schema/evidence-words.ts'
import type { FormerNames, Lever, LeverHistory, WordedStop } from '../schema/lever.ts'
import { parseFormerNames } from './parse-former-names.ts'
import { parseStops, type StopRow } from './parse-stops.ts'
import { sourcedColumns, viewsSeenWords } from './sourced-columns.ts'

/** A lever as written: the stop that happened is still only a word. */
export type LeverRow = Omit<
  Lever,
  'stops' | 'history' | 'groupSlug' | 'variableKey' | 'modelName'
> & {
  readonly stops: readonly StopRow[]
  readonly history: string
}

/** A history as written. */
export type LeverHistoryRow = Omit<LeverHistory, 'groupSlug'>

const formerNames: CellSchema<FormerNames> = cell<FormerNames>(
  (text) =>
    parseFormerNames(text) ?? {
      code: 'DO117',
      expected: 'old ids and old words of stops: "old-id; old word = new word"',
    },
)

const stops: CellSchema<readonly StopRow[]> = cell<readonly StopRow[]>((text) => {
  const result = parseStops(text)
  return result.kind === 'stops' ? result.stops : { code: 'DO211', expected: result.reason }
})

/** Columns of levers.csv. */
export const leverColumns: Columns<LeverRow> = {
  id: column('id', someId),
  group: column('group', someText),
  name: column('name', someText),
  variable: column('variable', someText),
  unit: column('unit', anyText),
  stops: column('stops', stops),
  history: column('history', someText),
  low: column('low', someNumber),
  high: column('high', someNumber),
  date: column('date', someDate),
  event: column('event', maybeId),
  expectation: column('expectation', someText),
  about: column('about', anyText),
  sources: column('sources', itemList),
  confidence: column('confidence', oneOf(confidenceWords)),
  formerly: mayLack('formerly', formerNames),
}

/**
 * The lever of a row, its stops with what its history says of them; undefined where the stop that
 * happened is not one of its stops.
 */
export function leverOfRow(
  row: LeverRow,
  names: ModelNames,
  told: LeverHistory | undefined,
): Lever | undefined {
  const stops = row.stops.map((stop) => {
    const about = told?.stops.find(({ slug }) => slug === stop.slug)?.text ?? ''
    return { ...stop, about }
  })
  const history = stops.find((stop) => stop.word === row.history)
  if (history === undefined) return undefined
  const groupSlug = slugOf(row.group)
  return { ...row, groupSlug, stops, history, ...joinVariable(row.variable, names) }
}

/** `word* = text; word = text`: the star marks what happened. */
const wordedStops: CellSchema<readonly WordedStop[]> = cell<readonly WordedStop[]>((text) => {
  const worded: WordedStop[] = []
  for (const item of splitItems(text)) {
    const match = /^([^=]*[^=\s*])\s*(\*?)\s*=\s*(.+)$/s.exec(item)
    if (match === null) {
      return { code: 'DO117', expected: '"word = text; word* = text", the star at what happened' }
    }
    const [, word = '', star = '', words = ''] = match
    worded.push({ word, slug: slugOf(word), text: words, isHistory: star === '*' })
  }
  return worded
})

/** Columns of levers-history.csv. */
export const leverHistoryColumns: Columns<LeverHistoryRow> = {
  id: column('id', someId),
  group: column('group', someText),
  name: column('name', someText),
  stops: column('stops', wordedStops),
  dates: column('dates', dateList),
  events: column('events', itemList),
  stoodFor: column('stood_for', anyText),
  happened: column('happened', anyText),
  message: column('message', anyText),
  historians: column('historians', anyText),
  examQuestion: mayLack('exam_question', anyText),
  ...sourcedColumns,
  viewsSeen: column('views_seen', oneOf(viewsSeenWords)),
}

/** The history of a row. */
export function leverHistoryOfRow(row: LeverHistoryRow): LeverHistory {
  return { ...row, groupSlug: slugOf(row.group) }
}
