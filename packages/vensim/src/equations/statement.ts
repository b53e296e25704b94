/** What one entry of the equation section says, read but not yet joined with the others. */
import type { Span } from '@thaw/core'
import type { Expression, LookupInterpolation, LookupNode, NamedPlace } from '@thaw/syntax'

/** Everything to the left of an equation's operator. */
export interface LeftSide {
  readonly name: string
  readonly nameSpan: Span
  readonly subscripts: readonly NamedPlace[]
  /** Combinations after `:EXCEPT:`. */
  readonly except: readonly (readonly NamedPlace[])[]
  /** Keyword of a data variable, such as `:HOLD BACKWARD:`. */
  readonly interpolation: LookupInterpolation | undefined
}

/** Numbers for the elements of an array, in rows. */
export interface ListSide {
  readonly kind: 'list'
  readonly rows: readonly (readonly Expression[])[]
  readonly span: Span
}

/** Everything to the right of it. */
export type RightSide =
  | { readonly kind: 'expression'; readonly expression: Expression }
  | ListSide
  /** Undefined after a fault that was told. */
  | undefined

/** An item of a range's list: a name, or the first and last of a sequence. */
export type RangeItem =
  (NamedPlace & { readonly kind: 'name' }) | (NamedPlace & { readonly kind: 'sequence' })

/** `-> B`, or `-> (B : b1, b2)`. */
export interface RangeMapping {
  readonly to: NamedPlace
  /** Undefined where the ranges go together by position. */
  readonly items: readonly RangeItem[] | undefined
}

/** One entry. */
export type Statement =
  | {
      readonly kind: 'equation'
      readonly left: LeftSide
      /** True for `:=`. */
      readonly isData: boolean
      readonly right: RightSide
      readonly text: string
      /** True where the points of a table in it are not in the order of x. */
      readonly isUnsorted?: boolean
      readonly span: Span
    }
  /** A lookup's own table, or the call that reads it from a file. */
  | {
      readonly kind: 'table'
      readonly left: LeftSide
      readonly lookup: LookupNode | undefined
      readonly loader: Expression | undefined
      readonly text: string
      readonly isUnsorted?: boolean
      readonly span: Span
    }
  /** A name without an equation. */
  | { readonly kind: 'data'; readonly left: LeftSide; readonly span: Span }
  | {
      readonly kind: 'range'
      readonly name: NamedPlace
      readonly items: readonly RangeItem[]
      /** The call that reads the items from a file. */
      readonly loader: Expression | undefined
      readonly mappings: readonly RangeMapping[]
      readonly span: Span
    }
  /** `A <-> B`: another name for B. */
  | { readonly kind: 'alias'; readonly name: NamedPlace; readonly of: NamedPlace }
  | { readonly kind: 'text'; readonly name: NamedPlace; readonly value: string }
  /** A Reality Check or one of its inputs. */
  | { readonly kind: 'check'; readonly name: NamedPlace }
