/** A text of the dossier as a page: its parts as HTML that was made with raw HTML switched off. */
import type { BlankChart } from '../../../prepare/prepare-blank-chart.ts'

/** A stretch of a text. */
export type TextPiece =
  | { readonly kind: 'html'; readonly html: string }
  /** A chart to draw on. */
  | { readonly kind: 'chart'; readonly chart: BlankChart }

/**
 * What stands under one heading, and how: as it is; on a printed sheet of its own; folded until it is
 * asked for, and printed on a sheet of its own; as cards to cut out; in columns beside each other.
 */
export type TextPart = {
  /** Its anchor, unique on the page. */
  readonly id: string
  /** The heading as HTML, and as plain words; empty for what stands before the first. */
  readonly heading: string
  readonly title: string
  readonly pieces: readonly TextPiece[]
} & (
  | { readonly kind: 'plain' | 'sheet' | 'answers' }
  /** Each card as HTML; `pieces` stand before them. */
  | { readonly kind: 'cards'; readonly cards: readonly string[] }
  /** Each column as HTML; `pieces` stand before them. */
  | { readonly kind: 'beside'; readonly columns: readonly string[] }
)

/** A text. */
export interface TextData {
  readonly title: string
  /** BCP 47; undefined where it is the page's own. */
  readonly language: string | undefined
  readonly parts: readonly TextPart[]
}
