/** strings/<language>.json: the words of a dossier in another language. */

/** One language: words of the interface and texts of the dossier, both by flat keys. */
export interface Translation {
  /** Language tag, as the file is called. */
  readonly language: string
  /** The language's name for itself: `Русский`. */
  readonly name: string
  /** ICU texts by key of the interface, for a language that the explorer lacks, or in place of its own. */
  readonly interface: Readonly<Record<string, string>>
  /** Texts by key of the dossier: `levers.lid.name`. */
  readonly dossier: Readonly<Record<string, string>>
}
