/** Columns of series.csv, of each file in series/, and of panels.csv. */
import {
  anyText,
  itemList,
  maybeNumber,
  oneOf,
  someDate,
  someId,
  someNumber,
  someText,
} from '../read/cells.ts'
import { column, mayLack, type Columns } from '../read/table.ts'
import { confidenceWords, seenWords, seriesUseWords } from '../schema/evidence-words.ts'
import type { Panel, Series, SeriesPoint } from '../schema/series.ts'

/** A row of series.csv: what a series is, without its points. */
export type SeriesRow = Omit<Series, 'points' | 'sources'>

/** Columns of series.csv. */
export const seriesColumns: Columns<SeriesRow> = {
  id: column('id', someId),
  group: column('group', anyText),
  title: column('title', someText),
  unit: column('unit', anyText),
  frequency: mayLack('frequency', anyText),
  use: column('use', oneOf(seriesUseWords)),
  confidence: column('confidence', oneOf(confidenceWords)),
  note: mayLack('note', anyText),
}

/** A row of a file in series/: its dates are not yet one interval. */
export type PointRow = Omit<SeriesPoint, 'start' | 'end'>

/** Columns of series/<id>.csv. */
export const pointColumns: Columns<PointRow> = {
  from: column('start', someDate),
  to: column('end', someDate),
  value: column('value', someNumber),
  unit: column('unit', anyText),
  low: mayLack('low', maybeNumber),
  high: mayLack('high', maybeNumber),
  sources: column('source', itemList),
  seen: column('seen', oneOf(seenWords)),
  confidence: column('confidence', oneOf(confidenceWords)),
  note: mayLack('note', anyText),
}

/** The figure of a row, with its span in decimal years. */
export function pointOfRow(row: PointRow): SeriesPoint {
  return { ...row, start: row.from.start, end: row.to.end }
}

/** A row of panels.csv: what a panel is, without its numbers. */
export type PanelRow = Omit<Panel, 'places' | 'years' | 'values'>

/** Columns of panels.csv. */
export const panelColumns: Columns<PanelRow> = {
  id: column('id', someId),
  title: column('title', someText),
  unit: column('unit', anyText),
  source: column('source', anyText),
  seen: column('seen', oneOf(seenWords)),
  confidence: column('confidence', oneOf(confidenceWords)),
  note: mayLack('note', anyText),
}
