/** The list of claims, the page of one, and the worksheet. */
import { readPageWords } from './page-words.ts'
import { startClaims } from './reading/claims.ts'
import { limitClaims } from './reading/limit-claims.ts'
import { startReading } from './reading/start-reading.ts'

const words = readPageWords()
limitClaims(words)
startReading(words)
startClaims(words)
