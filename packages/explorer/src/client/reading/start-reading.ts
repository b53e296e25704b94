/** Starts what every page to be read can do with script; the rooms that do more go on from here. */
import type { Words } from '../../words/words.ts'
import { openClock, type SharedClock } from '../clock.ts'
import { watchCards } from '../drawer/watch-cards.ts'
import { keepQuery } from '../keep-query.ts'
import { addThemeButton } from './theme-button.ts'
import { startCopying } from './copy-text.ts'
import { startFind } from './find.ts'
import { addOfflineNotes } from './offline-notes.ts'
import { openTarget } from './open-target.ts'
import { startSheets } from './sheets.ts'
import { tellBadLink } from './tell-bad-link.ts'
import { watchTerms } from './watch-terms.ts'

/** Once a page; gives its clock, which there is one of. */
export function startReading(words: Words): SharedClock {
  const clock = openClock()
  keepQuery()
  addThemeButton(words)
  addOfflineNotes(words)
  tellBadLink(words)
  openTarget()
  startFind(words)
  startCopying()
  watchCards()
  watchTerms()
  startSheets()
  return clock
}
