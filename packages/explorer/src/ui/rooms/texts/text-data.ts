/** A text of the dossier as a page. */

/** HTML that was made with raw HTML switched off. */
export interface TextData {
  readonly html: string
}
