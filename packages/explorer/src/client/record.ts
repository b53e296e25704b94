/** The page of the record. */
import { readPageWords } from './page-words.ts'
import { startRecord } from './reading/record.ts'
import { startReading } from './reading/start-reading.ts'

const words = readPageWords()
startRecord(words, startReading(words))
