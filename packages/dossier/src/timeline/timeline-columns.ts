/**
 * The columns of TimelineJS's spreadsheet, and our own behind them.
 *
 * Source: github.com/NUKnightLab/TimelineJS3, `src/js/core/ConfigFactory.js` (which columns are read,
 * by name) and the sheet in `src/js/core/__tests__/women_in_computing.csv` (their order). Columns of
 * another name are not read there, so that ours may stand behind them and come back unharmed.
 */
import { anyText, someText } from '../read/cells.ts'
import { column, mayLack, type Columns } from '../read/table.ts'
import type { Placed } from '../schema/placed.ts'

/** A row of such a table, every cell as text. */
export interface TimelineRow extends Placed {
  readonly year: string
  readonly month: string
  readonly day: string
  readonly time: string
  readonly endYear: string
  readonly endMonth: string
  readonly endDay: string
  readonly endTime: string
  readonly displayDate: string
  readonly headline: string
  readonly text: string
  readonly media: string
  readonly mediaCredit: string
  readonly mediaCaption: string
  readonly mediaThumbnail: string
  readonly type: string
  readonly group: string
  readonly background: string
  readonly id: string
  readonly date: string
  readonly end: string
  readonly people: string
  readonly otherPeople: string
  readonly kinds: string
  readonly turning: string
  readonly sources: string
  readonly seen: string
  readonly confidence: string
}

/** In the order in which they are written: TimelineJS's own, then those of events.csv. */
export const timelineColumns: Columns<TimelineRow> = {
  year: column('Year', anyText),
  month: mayLack('Month', anyText),
  day: mayLack('Day', anyText),
  time: mayLack('Time', anyText),
  endYear: mayLack('End Year', anyText),
  endMonth: mayLack('End Month', anyText),
  endDay: mayLack('End Day', anyText),
  endTime: mayLack('End Time', anyText),
  displayDate: mayLack('Display Date', anyText),
  headline: column('Headline', someText),
  text: mayLack('Text', anyText),
  media: mayLack('Media', anyText),
  mediaCredit: mayLack('Media Credit', anyText),
  mediaCaption: mayLack('Media Caption', anyText),
  mediaThumbnail: mayLack('Media Thumbnail', anyText),
  type: mayLack('Type', anyText),
  group: mayLack('Group', anyText),
  background: mayLack('Background', anyText),
  id: mayLack('id', anyText),
  date: mayLack('date', anyText),
  end: mayLack('end', anyText),
  people: mayLack('people', anyText),
  otherPeople: mayLack('other_people', anyText),
  kinds: mayLack('kinds', anyText),
  turning: mayLack('turning', anyText),
  sources: mayLack('sources', anyText),
  seen: mayLack('seen', anyText),
  confidence: mayLack('confidence', anyText),
}
