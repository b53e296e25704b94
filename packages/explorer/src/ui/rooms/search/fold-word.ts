/** Words as the search compares them: without case, accents and endings. */
import { foldText } from '../fold-text.ts'

/**
 * Endings of Russian words, the longest first: nouns, adjectives and verbs share most of them. What is
 * left is no root of grammar, only the same for the forms of most words. Words are prefixes of what they
 * are to find, so that a stem too long finds less and one too short more, but never nothing.
 */
const ENDINGS =
  /(?:иями|ями|ами|иях|иям|ого|его|ому|ему|ыми|ими|ией|ою|ею|ов|ев|ей|ой|ии|ий|ый|ия|ию|ие|ая|яя|ое|ее|ые|ам|ям|ах|ях|ом|ем|им|ым|их|ых|ую|юю|[аеиоуыэюяь])$/

/** Shortest stem: of shorter words too little would be left to know them by. */
const SHORTEST = 4

/** `Ёлки`, `ёлка` and `елка` become one. */
export function foldWord(word: string): string {
  // A breve or a diaeresis is an accent here: й counts as и, ё as е, in what is sought and in what is found.
  const plain = foldText(word)
  if (!/\p{Script=Cyrillic}/u.test(plain)) return plain
  const stem = plain.replace(ENDINGS, '')
  return stem.length < SHORTEST ? plain : stem
}

/** The words of a text. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}
