/** What links to a page may speak of. Plain data. */
import type { Lever, LeverSettings } from './lever.ts'
import type { FormerNames } from './upgrade-link.ts'

/** What a link may speak of. */
export interface LinkScope {
  readonly levers: readonly Lever[]
  readonly charts: readonly string[]
  readonly scenarios: readonly { readonly id: string; readonly levers: LeverSettings }[]
  /** Inputs that may be fixed by hand. */
  readonly assumptions: readonly {
    readonly slug: string
    readonly variable: string
    readonly name: string
    readonly low: number
    readonly high: number
  }[]
  /** Ids of the causal links that may be switched off. */
  readonly links: readonly string[]
  readonly former: FormerNames
  /** ISO dates of the first and last day that the charts show. */
  readonly first: string
  readonly last: string
}
