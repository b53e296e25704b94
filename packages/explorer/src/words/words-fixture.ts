/** The shipped languages, for tests. */
import { interfaceMessages } from './shipped-messages.ts'
import { makeWords, type Words } from './words.ts'

/** The words of the English interface. */
export const ENGLISH: Words = makeWords('en', interfaceMessages('en'))
/** And of the Russian one. */
export const RUSSIAN: Words = makeWords('ru', interfaceMessages('ru'))
