/** The list of people, and the page of one. */
import { readPageWords } from './page-words.ts'
import { startPeople } from './reading/people.ts'
import { startReading } from './reading/start-reading.ts'

const words = readPageWords()
startPeople(startReading(words), words)
