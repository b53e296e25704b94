/** scenarios.csv: named what-ifs. */
import type { HistoricalDate } from './historical-date.ts'
import type { Sourced } from './placed.ts'

/** One lever moved to one of its stops, from a date on where the author gives one. */
export interface ScenarioSetting {
  readonly lever: string
  readonly stop: string
  readonly from: HistoricalDate | undefined
}

/** A named what-if. */
export interface Scenario extends Sourced {
  readonly id: string
  readonly question: string
  readonly settings: readonly ScenarioSetting[]
  /** What the settings leave out, in prose. */
  readonly settingsNote: string
  readonly wasItPossible: string
  readonly historians: string
  readonly whatToWatch: string
  /** The wrong conclusion that pupils draw. */
  readonly trap: string
  readonly viewsSeen: 'seen' | 'partly' | 'memory'
}
