/** The day on which the shared clock stands for a date of a dossier. */
import type { HistoricalDate } from '@thaw/dossier'
import { dateOfYears, isDate } from '../../view/calendar.ts'

/** The date itself where it is a day, else the first day of what is known of it. */
export function clockDate({ text, start }: Pick<HistoricalDate, 'text' | 'start'>): string {
  return isDate(text) ? text : dateOfYears(start)
}
