/** Columns of groups.csv: named stops of the master controls of lever groups. */
import { slugOf } from '@thaw/core'
import { anyText, cell, itemList, oneOf, someText, type CellSchema } from '../read/cells.ts'
import { column, mayLack, type Columns } from '../read/table.ts'
import { confidenceWords } from '../schema/evidence-words.ts'
import type { LeverSetting, MasterStop } from '../schema/scenario.ts'
import { parseSettings } from './parse-settings.ts'

/** A row before its words are turned into slugs. */
export type MasterRow = Omit<MasterStop, 'groupSlug' | 'slug'>

/** A master moves its levers from their own dates on, so its settings have neither date nor note. */
const settings: CellSchema<readonly LeverSetting[]> = cell<readonly LeverSetting[]>((text) => {
  const expected = '"lever = stop; lever = stop"'
  const result = parseSettings(text)
  if (result.kind === 'fault' || result.settings.length === 0 || result.note !== '') {
    return { code: 'DO117', expected }
  }
  if (result.settings.some(({ from }) => from !== undefined)) return { code: 'DO117', expected }
  return result.settings.map(({ lever, stop, slug }) => ({ lever, stop, slug }))
})

const word: CellSchema<string> = cell<string>((text) =>
  slugOf(text) === '' ? { code: 'DO117', expected: 'a word with letters or digits' } : text,
)

/** Columns of groups.csv. */
export const masterColumns: Columns<MasterRow> = {
  group: column('group', someText),
  word: column('word', word),
  settings: column('levers', settings),
  about: mayLack('about', anyText),
  sources: column('sources', itemList),
  confidence: column('confidence', oneOf(confidenceWords)),
}

/** The stop of a row. */
export function masterOfRow(row: MasterRow): MasterStop {
  return { ...row, groupSlug: slugOf(row.group), slug: slugOf(row.word) }
}
