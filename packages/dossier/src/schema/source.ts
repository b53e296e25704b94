/** sources.json: works in CSL-JSON, with what is known of their terms and whether they were read. */
import type { Placed } from './placed.ts'

/** A name as CSL-JSON has it: family and given, or one literal. */
export interface SourceName {
  readonly family: string
  readonly given: string
  readonly literal: string
}

/** A work that rows cite. */
export interface Source extends Placed {
  readonly id: string
  /** CSL type: `book`, `article-journal`, ... */
  readonly type: string
  readonly title: string
  readonly authors: readonly SourceName[]
  readonly editors: readonly SourceName[]
  /** Year of issue; undefined where unknown. */
  readonly year: number | undefined
  /** Year, month and day of issue as far as they are known; empty where the year is not. */
  readonly issued: readonly number[]
  readonly containerTitle: string
  readonly publisher: string
  readonly publisherPlace: string
  readonly volume: string
  readonly issue: string
  readonly page: string
  readonly edition: string
  readonly genre: string
  readonly number: string
  readonly doi: string
  readonly isbn: string
  readonly url: string
  readonly note: string
  /** Licence or terms of its data or text, where known; else empty. */
  readonly licence: string
  /** `seen`: opened; `partly`: pages, or only a summary, a review or quotations; `memory`: not opened. Undefined: not said. */
  readonly seen: 'seen' | 'partly' | 'memory' | undefined
}
