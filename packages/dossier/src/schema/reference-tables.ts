/** glossary.csv, documents.csv, ru-terms.csv, renamings.csv: words, papers and names to look up. */
import type { HistoricalDate } from './historical-date.ts'
import type { Sourced } from './placed.ts'

/** A word and what it means here. */
export interface GlossaryTerm extends Sourced {
  readonly id: string
  readonly term: string
  readonly termRu: string
  readonly definition: string
  readonly notToConfuseWith: readonly string[]
  /** How prose writes it, in any language; empty where the term and its plural say enough. */
  readonly forms: readonly string[]
}

/** A paper of the time. */
export interface DocumentItem extends Sourced {
  readonly id: string
  readonly date: HistoricalDate
  readonly title: string
  readonly titleRu: string
  readonly kind: string
  readonly author: string
  readonly text: string
  readonly published: string
  readonly events: readonly string[]
}

/** A word of the page, a person or a term in Russian. */
export interface RussianTerm extends Sourced {
  readonly kind: string
  readonly id: string
  readonly en: string
  readonly ru: string
  readonly ruShort: string
  /** Spelling with ё, where it differs. */
  readonly ruYo: string
  readonly check: string
  readonly note: string
}

/** A place that lost or gained a name. */
export interface Renaming extends Sourced {
  readonly oldName: string
  readonly newName: string
  readonly date: HistoricalDate
  readonly place: string
  readonly honoured: string
  readonly note: string
}
