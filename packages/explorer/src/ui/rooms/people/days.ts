/** Days as the shared clock has them. */
import type { HistoricalDate } from '@thaw/dossier'
import { dateOfYears } from '../../../view/calendar.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { clockDate } from '../clock-date.ts'
import { tellDate } from '../dates.ts'

/** Where the clock stands before anybody moves it. */
export interface ClockStart {
  /** ISO day. */
  readonly day: string
  /** In the words of the page. */
  readonly told: string
}

/** Half a day in years: from the last moment of a date back into its last day. */
const HALF_A_DAY = 0.5 / 366

/** The last day that a date may mean, in ISO form. */
export const lastDay = (date: HistoricalDate): string => dateOfYears(date.end - HALF_A_DAY)

/** The clock of the dossier; undefined where it sets none. */
export function clockStart({ dossier, words }: Edition): ClockStart | undefined {
  const { clock } = dossier.manifest
  return clock && { day: clockDate(clock.date), told: tellDate(clock.date, words) }
}
