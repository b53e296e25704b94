/** Columns of links.csv, loops.csv and readings.csv. */
import { canonicalName } from '@thaw/syntax'
import { anyText, cell, itemList, oneOf, someId, someText, type CellSchema } from '../read/cells.ts'
import { column, mayLack, type Columns } from '../read/read-table.ts'
import { basisWords, gradeWords } from '../schema/evidence-words.ts'
import type { Link, Loop, Reading } from '../schema/mechanism.ts'

const maybeVariable: CellSchema<string | undefined> = cell<string | undefined>((text) =>
  text === '' ? undefined : canonicalName(text),
)

/** Columns of links.csv. */
export const linkColumns: Columns<Link> = {
  id: column('id', someId),
  cause: column('cause', someText),
  effect: column('effect', someText),
  causeVariable: mayLack('cause_variable', maybeVariable),
  effectVariable: mayLack('effect_variable', maybeVariable),
  sectorFrom: mayLack('sector_from', anyText),
  sectorTo: mayLack('sector_to', anyText),
  sign: column('sign', oneOf(['+', '-'] as const)),
  delay: mayLack('delay', anyText),
  size: mayLack('size', anyText),
  grade: column('grade', oneOf(gradeWords)),
  basis: column('basis', oneOf(basisWords)),
  arguedBy: mayLack('argued_by', anyText),
  against: mayLack('against', anyText),
  sources: column('sources', itemList),
  note: mayLack('note', anyText),
}

/** Columns of loops.csv. */
export const loopColumns: Columns<Loop> = {
  id: column('id', someId),
  name: column('name', someText),
  kind: column('kind', oneOf(['balancing', 'reinforcing'] as const)),
  links: column('links', itemList),
  story: column('story', anyText),
  arguedBy: mayLack('argued_by', anyText),
  grade: column('grade', oneOf(gradeWords)),
  whenStrong: mayLack('when_strong', anyText),
}

/** Columns of readings.csv. */
export const readingColumns: Columns<Reading> = {
  id: column('id', someId),
  name: column('name', someText),
  authors: column('authors', anyText),
  whyItHappened: column('why_it_happened', anyText),
  whyItStopped: column('why_it_stopped', anyText),
  strengthens: column('strengthens', itemList),
  weakens: column('weakens', itemList),
  removes: column('removes', itemList),
  predicts: column('predicts', anyText),
  decidingRecord: mayLack('deciding_record', anyText),
  canItDecide: mayLack('can_it_decide', anyText),
  strongestObjection: mayLack('strongest_objection', anyText),
  runIt: mayLack('run_it', anyText),
  sources: column('sources', itemList),
}
