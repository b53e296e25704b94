/** Starts what a reading page can do with script: search, filters, the day's sitting, judging first. */
import { openClock } from './clock.ts'
import { watchCards } from './drawer/watch-cards.ts'
import { keepQuery } from './keep-query.ts'
import { readPageWords } from './page-words.ts'
import { startClaims } from './reading/claims.ts'
import { startFind } from './reading/find.ts'
import { addOfflineNotes } from './reading/offline-notes.ts'
import { limitClaims } from './reading/limit-claims.ts'
import { openTarget } from './reading/open-target.ts'
import { startRecord } from './reading/record.ts'
import { startPeople } from './reading/people.ts'
import { startSheets } from './reading/sheets.ts'
import { tellBadLink } from './reading/tell-bad-link.ts'
import { watchTerms } from './reading/watch-terms.ts'

const words = readPageWords()
const clock = openClock()
keepQuery()
addOfflineNotes(words)
tellBadLink(words)
limitClaims(words)
openTarget()
startFind(words)
startRecord(words, clock)
startPeople(clock, words)
startClaims(words)
watchCards()
watchTerms()
const search = document.getElementById('search')
if (search !== null) {
  void import('./search/start-search.ts').then(({ startSearch }) => startSearch(search, words))
}
startSheets()
