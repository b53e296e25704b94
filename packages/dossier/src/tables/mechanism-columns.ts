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
import { column, mayLack, type Columns } from '../read/read-table.ts'
import { basisWords, gradeWords } from '../schema/evidence-words.ts'
import type { Link, Loop, Reading, SwitchSetting } from '../schema/mechanism.ts'

/** A value of an input, before it is joined to the model. */
type SwitchRow = Pick<SwitchSetting, 'variable' | 'value'>

/** A link before it is joined to the model. */
export type LinkRow = Omit<Link, 'switchOff'> & { readonly switchOff: readonly SwitchRow[] }

const maybeVariable: CellSchema<string | undefined> = cell<string | undefined>((text) =>
  text === '' ? undefined : canonicalName(text),
)

/** `variable = number`, several joined by semicolons. */
const switchSettings: CellSchema<readonly SwitchRow[]> = cell<readonly SwitchRow[]>((text) => {
  const settings: SwitchRow[] = []
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
  switchOff: mayLack('switch', switchSettings),
}

/** Joins what switches a link off to the model. */
export function linkOfRow(row: LinkRow, names: ModelNames): Link {
  const switchOff = row.switchOff.map((setting) => ({
    ...setting,
    ...joinVariable(setting.variable, names),
  }))
  return { ...row, switchOff }
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
