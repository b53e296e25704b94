/** Columns of links.csv, loops.csv and readings.csv. */
import { canonicalName } from '@thaw/syntax'
import { joinVariable, type ModelNames } from '../model/join-variable.ts'
import {
  anyText,
  cell,
  itemList,
  oneOf,
  someId,
  someText,
  splitItems,
  type CellSchema,
} from '../read/cells.ts'
import { parseNumber } from '../read/parse-number.ts'
import { column, mayLack, type Columns } from '../read/table.ts'
import { basisWords, gradeWords } from '../schema/evidence-words.ts'
import type { InputSetting, Link, Loop, Reading } from '../schema/mechanism.ts'

/** A value of an input, before it is joined to the model. */
type SettingRow = Pick<InputSetting, 'variable' | 'value'>

/** A link before it is joined to the model. */
export type LinkRow = Omit<Link, 'switchOff'> & { readonly switchOff: readonly SettingRow[] }

/** A reading before it is joined to the model. */
export type ReadingRow = Omit<Reading, 'sets'> & { readonly sets: readonly SettingRow[] }

const maybeVariable: CellSchema<string | undefined> = cell<string | undefined>((text) =>
  text === '' ? undefined : canonicalName(text),
)

/** `variable = number`, several joined by semicolons. */
const inputSettings: CellSchema<readonly SettingRow[]> = cell<readonly SettingRow[]>((text) => {
  const settings: SettingRow[] = []
  for (const item of splitItems(text)) {
    const at = item.lastIndexOf('=')
    const variable = item.slice(0, Math.max(at, 0)).trim()
    const value = parseNumber(item.slice(at + 1).trim())
    if (variable === '' || value === undefined) {
      return { code: 'DO117', expected: '"variable = number; variable = number"' }
    }
    settings.push({ variable, value })
  }
  return settings
})

/** Columns of links.csv. */
export const linkColumns: Columns<LinkRow> = {
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
  switchOff: mayLack('switch', inputSettings),
}

/** Joins what switches a link off to the model. */
export function linkOfRow(row: LinkRow, names: ModelNames): Link {
  return { ...row, switchOff: joinSettings(row.switchOff, names) }
}

function joinSettings(rows: readonly SettingRow[], names: ModelNames): readonly InputSetting[] {
  return rows.map((row) => ({ ...row, ...joinVariable(row.variable, names) }))
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
export const readingColumns: Columns<ReadingRow> = {
  id: column('id', someId),
  name: column('name', someText),
  authors: column('authors', anyText),
  whyItHappened: column('why_it_happened', anyText),
  whyItStopped: column('why_it_stopped', anyText),
  strengthens: column('strengthens', itemList),
  weakens: column('weakens', itemList),
  removes: column('removes', itemList),
  sets: mayLack('sets', inputSettings),
  setsReason: mayLack('sets_reason', anyText),
  predicts: column('predicts', anyText),
  decidingRecord: mayLack('deciding_record', anyText),
  canItDecide: mayLack('can_it_decide', anyText),
  strongestObjection: mayLack('strongest_objection', anyText),
  runIt: mayLack('run_it', anyText),
  sources: column('sources', itemList),
}

/** Joins what a reading sets to the model. */
export function readingOfRow(row: ReadingRow, names: ModelNames): Reading {
  return { ...row, sets: joinSettings(row.sets, names) }
}
