/** What a scenario cannot do: it stands beside whatever runs it, so that nobody reads more into it. */
import type { Words } from '../../words/words.ts'
import type { LabScenario } from './lab-data.ts'

/** One line on what the model has no lever for, and the author's own note; empty where there is none. */
export function tellCaveat(
  words: Words,
  { left, note }: Pick<LabScenario, 'left' | 'note'>,
): string {
  const text = [
    left.length === 0 ? '' : words.text('lab.no-lever-for', { names: words.list(left) }),
    note,
  ]
    .filter((part) => part !== '')
    .join(' · ')
  return text === '' ? '' : words.text('lab.about-run', { text })
}
