/** The texts of content/<language>/: Markdown, and what their first lines say about them. */

/** A text; see `docs/dossier.md`, "sources.json and texts". */
export interface TextPage {
  /** Path under the language's folder without `.md`: `about`, `teach/first-lesson`. */
  readonly id: string
  readonly language: string
  /** The text without its front matter. */
  readonly markdown: string
  /** One sentence for lists; may be empty. */
  readonly about: string
  /** How long it takes in class: a text with minutes is a lesson. */
  readonly minutes: number | undefined
  /** Who a lesson is for: `pupils of 16 and over`. */
  readonly level: string
  /** Headings (of the second level) whose parts are printed on sheets of their own. */
  readonly sheets: readonly string[]
  /** Headings whose parts are kept folded until they are asked for. */
  readonly answers: readonly string[]
  /** Headings whose list becomes cards to cut out. */
  readonly cards: readonly string[]
  /** Headings whose parts of the third level stand beside each other. */
  readonly beside: readonly string[]
  /** Where pupils go, and what a class sees large: addresses as in links of the text; may be empty. */
  readonly pupils: string
  readonly screen: string
}
