/** A page to be read, of a room without a script of its own. */
import { readPageWords } from './page-words.ts'
import { startReading } from './reading/start-reading.ts'

startReading(readPageWords())
