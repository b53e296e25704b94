/** scenarios.csv and groups.csv: levers set together, as a what-if or by the master of a group. */
import type { Confidence } from './evidence-words.ts'
import type { HistoricalDate } from './historical-date.ts'
import type { Placed, Sourced } from './placed.ts'

/** One lever moved to one of its stops. */
export interface LeverSetting {
  readonly lever: string
  /** The word of the stop. */
  readonly stop: string
  /** Its slug, the same in every language. */
  readonly slug: string
}

/** The same, from a date on where the author gives one. */
export interface ScenarioSetting extends LeverSetting {
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

/**
 * A named position of a group's master control. Levers of the group that it does not name stand as
 * they were; that all of them do is no row, but always there.
 */
export interface MasterStop extends Placed {
  readonly group: string
  readonly groupSlug: string
  readonly word: string
  /** Unique within the group, the same in every language. */
  readonly slug: string
  readonly settings: readonly LeverSetting[]
  readonly about: string
  readonly sources: readonly string[]
  readonly confidence: Confidence
}
