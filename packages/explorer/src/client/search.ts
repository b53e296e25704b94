/** The search page. */
import { readPageWords } from './page-words.ts'
import { startReading } from './reading/start-reading.ts'
import { startSearch } from './search/start-search.ts'

const words = readPageWords()
startReading(words)
const root = document.getElementById('search')
if (root !== null) void startSearch(root, words)
