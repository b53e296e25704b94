/** A site in one of its languages. */
import type { Dossier } from '@thaw/dossier'
import type { Words } from '../words/words.ts'

/** The dossier and the interface in one language, and where the pages in it begin. */
export interface Edition {
  /** With its texts in this language, as far as they are translated. */
  readonly dossier: Dossier
  readonly words: Words
  /** Path of its first page from the site's root: empty for the main language, else `ru/`. */
  readonly home: string
}
