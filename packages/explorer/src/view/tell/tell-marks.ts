/** What the marks of a picture mean, for where it stands without the page that explains it. */
import type { Words } from '../../words/words.ts'
import type { Series } from '../chart.ts'

/** `Grey: ...; 80 of 100 runs lie in the wide band. Dashed: your world; thin lines: single runs.` */
export function tellMarks({ yours }: Pick<Series, 'yours'>, words: Words): string {
  return words.text('tell.marks', { hasYours: yours?.partsAt === undefined ? 'no' : 'yes' })
}
