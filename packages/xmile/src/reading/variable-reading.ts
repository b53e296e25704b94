/** What the readers of a variable's parts are handed. */
import type { NamedPlace, VariableKind } from '@thaw/syntax'
import type { Report } from '../issue.ts'
import type { MarkupElement } from '../markup/markup.ts'

/** What holds for all variables of a model. */
export interface ModelReading {
  readonly report: Report
  /** Whether stocks and flows that do not say otherwise are non-negative. XMILE 1.0, 2.6. */
  readonly nonNegative: { readonly stock: boolean; readonly flow: boolean }
  /** Names of each dimension's elements, by the dimension's canonical name. */
  readonly elementNames: ReadonlyMap<string, readonly string[]>
  /** Graphical functions with points, by canonical name. */
  readonly lookups: ReadonlyMap<string, MarkupElement>
}

export interface VariableReading extends ModelReading {
  readonly element: MarkupElement
  readonly kind: VariableKind
  /** As messages name it at the start of a sentence: `The stock "Soil"`. */
  readonly owner: string
  /** As messages name it inside a sentence: `"Soil"`. */
  readonly quotedName: string
  readonly dimensions: readonly NamedPlace[]
  /** True where a part was refused by name: then a missing equation is no second fault. */
  readonly isRefused: boolean
}
