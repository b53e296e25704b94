/** Starts what a reading page can do with script: search, filters, the day's sitting, judging first. */
import { openClock } from './clock.ts'
import { readPageWords } from './page-words.ts'
import { startClaims } from './reading/claims.ts'
import { startFind } from './reading/find.ts'
import { startLanes } from './reading/lanes.ts'
import { openTarget } from './reading/open-target.ts'
import { startPeople } from './reading/people.ts'

const words = readPageWords()
const clock = openClock()
openTarget()
startFind(words)
startLanes()
startPeople(clock, words)
startClaims()
