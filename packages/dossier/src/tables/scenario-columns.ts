/** Columns of scenarios.csv. */
import { anyText, cell, oneOf, someId, someText, type CellSchema } from '../read/cells.ts'
import { column, mayLack, type Columns } from '../read/table.ts'
import type { Scenario, ScenarioSetting } from '../schema/scenario.ts'
import { parseSettings } from './parse-settings.ts'
import { sourcedColumns, viewsSeenWords } from './sourced-columns.ts'

/** Settings and the note behind them, which share a cell. */
interface SettingsCell {
  readonly settings: readonly ScenarioSetting[]
  readonly note: string
}

/** A row with its settings and their note still in one cell. */
export type ScenarioRow = Omit<Scenario, 'settings' | 'settingsNote'> & {
  readonly levers: SettingsCell
}

const settingsCell: CellSchema<SettingsCell> = cell<SettingsCell>((text) => {
  const result = parseSettings(text)
  if (result.kind === 'fault') return { code: 'DO216', expected: result.part }
  return { settings: result.settings, note: result.note }
})

/** Columns of scenarios.csv. */
export const scenarioColumns: Columns<ScenarioRow> = {
  id: column('id', someId),
  question: column('question', someText),
  levers: column('levers', settingsCell),
  wasItPossible: mayLack('was_it_possible', anyText),
  historians: mayLack('historians', anyText),
  whatToWatch: mayLack('what_to_watch', anyText),
  trap: mayLack('trap', anyText),
  ...sourcedColumns,
  viewsSeen: column('views_seen', oneOf(viewsSeenWords)),
}

/** Parts settings and note. */
export function scenarioOfRow({ levers, ...row }: ScenarioRow): Scenario {
  return { ...row, settings: levers.settings, settingsNote: levers.note }
}
