/** A dossier in another language, and what of it is not in that language. */
import type { Dossier } from '../schema/dossier.ts'
import { columnTexts } from './column-texts.ts'
import { mapTexts } from './map-texts.ts'

/**
 * The dossier with its texts in a language, as far as its translation has them, or a column of the
 * table itself (see `columnTexts`); ids, slugs and numbers stay. Where there is no translation, as for
 * the main language, it is the dossier itself.
 */
export function localiseDossier(dossier: Dossier, language: string): Dossier {
  const texts = textsIn(dossier, language)
  if (texts === undefined) return dossier
  const told = mapTexts(dossier, (key, text) => texts.get(key) ?? text)
  loaded.set(told, dossier)
  return told
}

/** By an edition's dossier, the one that it was made from: its keys are words of the main language. */
const loaded = new WeakMap<Dossier, Dossier>()

/**
 * Every key that a translation may have, with the text of the main language, which may be empty; of
 * the dossier as it was loaded, since the keys of lanes are their words.
 */
export function dossierTexts(dossier: Dossier): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  mapTexts(dossier, (key, text) => {
    if (!texts.has(key)) texts.set(key, text)
    return text
  })
  return texts
}

/**
 * The keys whose texts stay in the main language, so that a page can mark them; none for the main
 * language itself. A text without a letter, such as a unit of `%`, is the same in all languages.
 */
export function untranslated(dossier: Dossier, language: string): ReadonlySet<string> {
  if (language === dossier.manifest.languages[0]) return new Set()
  const found = missing.get(dossier) ?? new Map<string, ReadonlySet<string>>()
  missing.set(dossier, found)
  const keys = found.get(language) ?? missingIn(dossier, language)
  found.set(language, keys)
  return keys
}

/** By dossier and language: every page asks, and to answer takes all texts of the dossier. */
const missing = new WeakMap<Dossier, Map<string, ReadonlySet<string>>>()

function missingIn(dossier: Dossier, language: string): ReadonlySet<string> {
  const texts = textsIn(dossier, language)
  const untold = [...dossierTexts(loaded.get(dossier) ?? dossier)].filter(
    ([key, text]) => /\p{L}/u.test(text) && texts?.has(key) !== true,
  )
  return new Set(untold.map(([key]) => key))
}

/** As a map, because a record of untrusted keys also answers to names such as `constructor`. */
function textsIn(dossier: Dossier, language: string): ReadonlyMap<string, string> | undefined {
  const translation = dossier.translations.get(language)
  if (translation === undefined) return undefined
  return new Map([...columnTexts(dossier, language), ...Object.entries(translation.dossier)])
}
