/** Texts of a dossier that a page shows, each with its language where that is not the page's. */
import { sharedKey, sharedText, untranslated, type SharedKind } from '@thaw/dossier'
import type { Edition } from './edition.ts'

/** A text as an element shows it: `<p lang={text.language}>{text.text}</p>`. */
export interface DossierText {
  readonly text: string
  /** BCP 47; undefined where it is the page's own. */
  readonly language: string | undefined
}

/**
 * The language of what no translation has: equations and notes of the model's file, names of works.
 * BCP 47; undefined where it is the page's own.
 */
export function mainLanguage({
  dossier,
  words,
}: Pick<Edition, 'dossier' | 'words'>): string | undefined {
  const [main] = dossier.manifest.languages
  return main === words.language ? undefined : main
}

/**
 * A word that rows share or the model's file writes, as the edition shows it: never to find anything by.
 * Without a translation it stands in the main language.
 */
export function sharedWord(
  edition: Pick<Edition, 'dossier' | 'words'>,
  kind: SharedKind,
  word: string,
): DossierText {
  // A word without letters, such as the unit `%`, is the same in all languages.
  const language = /\p{L}/u.test(word) ? mainLanguage(edition) : undefined
  const told =
    language === undefined
      ? undefined
      : sharedText(edition.dossier, edition.words.language, sharedKey(kind, word))
  return told === undefined ? { text: word, language } : { text: told, language: undefined }
}

/** Finds the language of a text by the key that a translation has for it: `events.1905-strike.title`. */
export type ReadText = (key: string, text: string) => DossierText

/**
 * Reads the texts of an edition. `dossier` of the edition is already in its language; what has no
 * translation stands there in the main one. Keys: see `docs/dossier.md`, "Other languages".
 */
export function textReader({ dossier, words }: Pick<Edition, 'dossier' | 'words'>): ReadText {
  const foreign = untranslated(dossier, words.language)
  const [main] = dossier.manifest.languages
  return (key, text) => ({ text, language: foreign.has(key) ? main : undefined })
}
