/** What the readers of a variable's parts are handed. */
import type { NamedPlace, VariableKind } from '@thaw/syntax'
import type { Report } from '../issue.ts'
import type { MarkupElement } from '../markup/markup.ts'

/** What holds for all variables of a model. */
export interface ModelReading {
  readonly report: Report
  /** Whether stocks and flows that do not say otherwise are non-negative. XMILE 1.0, 2.6. */
  readonly nonNegative: { readonly stock: boolean; readonly flow: boolean }
  /** Canonical names of flows whose value a refused stock decides: they need no equation. */
  readonly drivenFlows: ReadonlySet<string>
  /** Canonical names that modules connect something to. */
  readonly connected: ReadonlySet<string>
  /** Names of each dimension's elements, by the dimension's canonical name. */
  readonly elementNames: ReadonlyMap<string, readonly string[]>
  /** Graphical functions with points, by canonical name. */
  readonly lookups: ReadonlyMap<string, MarkupElement>
}

/** What is known while one variable is read. */
export interface VariableReading extends ModelReading {
  readonly element: MarkupElement
  readonly kind: VariableKind
  readonly name: string
  readonly dimensions: readonly NamedPlace[]
  /** True where a part was refused by name: then a missing equation is no second fault. */
  readonly isRefused: boolean
}

type Named = Pick<VariableReading, 'kind' | 'name'>

/** The variable, or some of its elements, at the start of a sentence: `The stock "Soil[north]"`. */
export function ownerName({ kind, name }: Named, subscripts: readonly string[] = []): string {
  const noun = kind === 'lookup' ? 'graphical function' : kind
  return `The ${noun} ${quoted(name, subscripts)}`
}

/** Its equation, inside a sentence: `the equation of "Soil[north]"`. */
export function equationName({ name }: Named, subscripts: readonly string[] = []): string {
  return `the equation of ${quoted(name, subscripts)}`
}

/** Its graphical function, at the start of a sentence. */
export function lookupName(named: Named, subscripts: readonly string[] = []): string {
  return named.kind === 'lookup'
    ? ownerName(named, subscripts)
    : `The graphical function of ${quoted(named.name, subscripts)}`
}

function quoted(name: string, subscripts: readonly string[]): string {
  return subscripts.length === 0 ? `"${name}"` : `"${name}[${subscripts.join(', ')}]"`
}
