/** Whether two words in Latin letters are one name, written after two tables of transliteration. */

/** One letter or ending that tables write differently: its forms, and what stands for all of them. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/['’ʹ]/g, ''],
  [/shch/g, 'sc'],
  [/kh/g, 'h'],
  [/ks/g, 'x'],
  [/(?:iy|ij|yi|yj|ii|y|i)$/g, 'i'],
  // Before a vowel, i, y and j are the same sound; before e, none of the three need be written.
  [/[ijy]([aou])/g, 'i$1'],
  [/[ijy]e/g, 'e'],
  [/[jy]/g, 'i'],
  [/(.)\1/g, '$1'],
]

/**
 * The same text for a name however it was brought from Cyrillic script: by the tables of the Library
 * of Congress, of BGN/PCGN and of ISO 9, and as newspapers do (`-skii`, `-sky`; `Ev-`, `Yev-`). Only
 * for words that are held against names: it also brings a few plain words together.
 */
export function foldName(word: string): string {
  return forms.reduce(
    (text, [form, letter]) => text.replace(form, letter),
    word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  )
}
