/** The shipped languages, for tests. */
import { interfaceMessages } from './shipped-messages.ts'
import { makeWords, type Words } from './words.ts'

export const ENGLISH: Words = makeWords('en', interfaceMessages('en'))
export const RUSSIAN: Words = makeWords('ru', interfaceMessages('ru'))
