/** What is said of each uncertain input, as the laboratory fetches it. */
import type { Basis } from '@thaw/dossier'
import type { DossierText } from '../../prepare/dossier-text.ts'
import type { SourceMark } from '../../view/chart.ts'

/** One uncertain input. */
export interface AssumptionEntry {
  /** As the engine names it. */
  readonly variable: string
  /** Empty where it has none. */
  readonly unit: DossierText
  /** The part of the model that it stands in; empty where it stands in none. */
  readonly group: DossierText
  /** Path of its entry, from the edition's first page. */
  readonly page: string
  readonly basis: Basis
  readonly reason: string
  /** The reason is in the dossier's main language, not in that of the page. */
  readonly isForeign: boolean
  readonly sources: readonly SourceMark[]
  /** The middle 8 in 10 of what was believed before the record was asked. */
  readonly believed: readonly [low: number, high: number]
  /** The middle run, and the middle 8 in 10, of the draws; undefined where it is not drawn. */
  readonly drawn: Drawn | undefined
}

/** An input over the draws. */
export interface Drawn {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** All of them, in the order of the dossier. */
export interface AssumptionsFile {
  /** The dossier's main language: that of foreign texts. */
  readonly language: string
  readonly entries: readonly AssumptionEntry[]
}
