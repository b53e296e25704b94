/** A row of a TimelineJS table to the cells of events.csv. */
import { slugOf } from '@thaw/core'
import { isId } from '../read/cells.ts'
import { confidenceWords, seenWords } from '../schema/evidence-words.ts'
import { datesOfRow, displayOf } from './dates-of-row.ts'
import { plainCell, safeCell } from './safe-cell.ts'
import type { TellCell } from './tell-cell.ts'
import type { TimelineRow } from './timeline-columns.ts'
import { fromTimelineText } from './timeline-text.ts'

/** Columns of events.csv, in the order in which they are written. */
export const EVENT_COLUMNS: readonly string[] = [
  ...['id', 'date', 'end', 'title', 'text', 'people', 'other_people', 'kinds', 'lane', 'turning'],
  ...['sources', 'seen', 'confidence'],
]

/** The lane of events that have no group: a dossier's events all have one. */
const LANE = 'Events'

/**
 * The cells in the order of `EVENT_COLUMNS`; undefined where the row has no date that can be read. Its
 * id is added to `ids`.
 *
 * Issues: those of `datesOfRow`; DO503, DO506, DO507.
 */
export function eventOfRow(
  row: TimelineRow,
  ids: Set<string>,
  tell: TellCell,
): readonly string[] | undefined {
  const dates = datesOfRow(row, tell)
  tellLost(row, tell)
  const title = plainText('Headline', row.headline, tell)
  const text = plainText('Text', row.text, tell)
  if (dates === undefined) return undefined
  const group = plainCell(row.group)
  return [
    idOf(row, { date: dates.date, title }, ids, tell),
    dates.date,
    dates.end,
    title,
    text,
    ...[row.people, row.otherPeople, row.kinds].map(plainCell),
    group === '' ? LANE : group,
    row.turning === 'yes' ? 'yes' : '',
    plainCell(row.sources),
    // Nobody has said that it was read in a source.
    seenWords.find((word) => word === row.seen) ?? 'memory',
    confidenceWords.find((word) => word === row.confidence) ?? 'low',
  ]
}

/** The row's own id where it can be used, else one made of date and title. */
function idOf(
  row: TimelineRow,
  { date, title }: { readonly date: string; readonly title: string },
  ids: Set<string>,
  tell: TellCell,
): string {
  const own = plainCell(row.id)
  const isUsable = isId(own) && !ids.has(own)
  if (own !== '' && !isUsable) tell('DO506', 'id', { id: own })
  const made = `${/^[\d-]*\d/.exec(date)?.[0].replace(/^-/, 'bc-') ?? 'event'}-${slugOf(title)}`
    .slice(0, 80)
    .replace(/-+$/, '')
  let id = isUsable ? own : made
  for (let count = 2; ids.has(id); count += 1) id = `${made}-${count}`
  ids.add(id)
  return id
}

function plainText(column: string, html: string, tell: TellCell): string {
  const { text, lost } = fromTimelineText(plainCell(html))
  if (lost.length > 0) {
    const tags = lost.map((tag) => `<${tag}>`).join(', ')
    tell('DO503', column, { column, text: tags })
  }
  if (safeCell(text) !== text) tell('DO507', column, { text: shorten(text) })
  return text
}

/** Cells that stay behind, and words of ours that are none. */
function tellLost(row: TimelineRow, tell: TellCell): void {
  const unless = (words: readonly string[], cell: string): string =>
    words.includes(cell) ? '' : cell
  const cells: readonly (readonly [column: string, text: string])[] = [
    ['Time', row.time],
    ['End Time', row.endTime],
    // Ours says again what our own columns say.
    ['Display Date', unless([displayOf(row)], plainCell(row.displayDate))],
    ['Media', row.media],
    ['Media Credit', row.mediaCredit],
    ['Media Caption', row.mediaCaption],
    ['Media Thumbnail', row.mediaThumbnail],
    ['Background', row.background],
    ['turning', unless(['yes', 'no'], row.turning)],
    ['seen', unless(seenWords, row.seen)],
    ['confidence', unless(confidenceWords, row.confidence)],
  ]
  for (const [column, text] of cells) {
    if (text !== '') tell('DO503', column, { column, text: shorten(text) })
  }
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}
