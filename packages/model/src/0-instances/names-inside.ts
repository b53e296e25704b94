/** The names inside one call of a macro. Source: XMILE 1.0, 4.8; Vensim manual, macros. */
import {
  canonicalName,
  partsOf,
  type Expression,
  type MacroNode,
  type NamedPlace,
  type VariableNode,
} from '@thaw/syntax'
import type { Language } from '../builtins/builtin.ts'
import { issueOf, type Report } from '../report.ts'
import type { CallSite } from './call-site.ts'
import type { ElementNames } from './element-names.ts'
import type { MacroTable } from './macro-table.ts'
import type { Meaning, PartNames } from './substitute.ts'

/** What all calls of a file share. */
export interface Expansion {
  readonly language: Language
  readonly elements: ElementNames
  /** The author's variables, by canonical name. */
  readonly variables: ReadonlyMap<string, VariableNode>
  /** Canonical names of instances that are given, so that no two are alike. */
  readonly taken: Set<string>
  readonly macros: MacroTable
  readonly report: Report
}

/** One call while it is expanded. */
export interface MacroCall extends Expansion {
  readonly macro: MacroNode
  readonly site: CallSite
  readonly prefix: string
  readonly leading: readonly NamedPlace[]
}

/** What the parameters mean in it, by canonical name. */
export type Meanings = ReadonlyMap<string, Meaning>

/** Vensim's time is the model's in a macro, with or without the `$` that other names need. */
const timeNames: ReadonlySet<string> = new Set(
  ['Time', 'INITIAL TIME', 'FINAL TIME', 'TIME STEP', 'SAVEPER'].map(canonicalName),
)

/** The names inside this call of a macro. */
export function namesInside(own: MacroCall, meanings: Meanings): PartNames {
  const { language, elements, macro, prefix, leading, report } = own
  const nodes = new Map(macro.variables.map((node) => [canonicalName(node.name), node]))
  const nested = nestedOutputs(macro)
  const find = (name: string): Meaning | undefined => {
    const key = canonicalName(name)
    const node = nodes.get(key)
    const inside = { kind: 'variable', name: `${prefix}.${name}` } as const
    if (node !== undefined) {
      return { ...inside, node, leading: node.kind === 'lookup' ? [] : leading }
    }
    if (nested.has(key)) return { ...inside, node: undefined, leading }
    const meaning = meanings.get(key)
    if (meaning !== undefined) return meaning
    if (name.endsWith('$')) {
      return { kind: 'variable', name: name.slice(0, -1).trim(), node: undefined, leading: [] }
    }
    // The model's variables cannot be reached by their bare names: the name is told as unknown.
    const isTime = language === 'vensim' && timeNames.has(key)
    const isHidden = own.variables.has(key) && !own.macros.has(key) && !isTime
    return isHidden ? { ...inside, node: undefined, leading: [] } : undefined
  }
  return {
    language,
    elements,
    find,
    refuseUse: (name, span) => {
      report(issueOf('MO084', span, { macro: macro.name, name }))
    },
  }
}

/** Names that calls inside the macro define: `f(a : b)` defines b. */
function nestedOutputs({ variables }: MacroNode): ReadonlySet<string> {
  const outputs = new Set<string>()
  const visit = (expression: Expression): void => {
    if (expression.kind === 'call') {
      expression.outputs?.forEach(({ name }) => outputs.add(canonicalName(name)))
    }
    partsOf(expression).forEach(visit)
  }
  for (const { expression } of variables.flatMap(({ equations }) => equations)) {
    if (expression !== undefined) visit(expression)
  }
  return outputs
}
