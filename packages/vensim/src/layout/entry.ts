/** What the equation section of a file is made of, before an equation is read. */
import type { Stretch } from '@thaw/syntax'

/** `equation ~ units ~ comment |`, as places in the file's text. */
export interface EquationEntry {
  readonly kind: 'equation'
  readonly equation: Stretch
  readonly unit: Stretch
  readonly doc: Stretch
}

/** A part of the equation section. */
export type Entry =
  | EquationEntry
  /** A heading between rows of asterisks: what follows belongs to it. */
  | { readonly kind: 'group'; readonly name: Stretch; readonly doc: Stretch }
  /** `:MACRO: name(inputs : outputs)`; the stretch is what follows the keyword. */
  | { readonly kind: 'macro'; readonly header: Stretch; readonly place: Stretch }
  | { readonly kind: 'endOfMacro'; readonly place: Stretch }
