/** Every variable of a model as it is written, with who reads it and what the dossier holds about it. */
import type { Dossier } from '@thaw/dossier'
import { dependencies, readersOf, type Model, type ModelVariable } from '@thaw/model'
import { parameterEntry } from './model-prior.ts'
import type { ParameterEntry } from './model-prior.ts'

/** Variables under one heading of the file. */
export interface VariableGroup {
  readonly name: string
  readonly doc: string
  readonly variables: readonly VariableEntry[]
}

/** One variable with its surroundings. */
export interface VariableEntry {
  readonly key: string
  readonly name: string
  readonly kind: 'stock' | 'flow' | 'auxiliary' | 'input'
  readonly unit: string
  readonly doc: string
  /** As written; several where elements differ. */
  readonly equations: readonly { readonly element: string; readonly text: string }[]
  readonly inflows: readonly VariableName[]
  readonly outflows: readonly VariableName[]
  /** What its equations name; the flows of a stock stand apart from it. */
  readonly reads: readonly VariableName[]
  /** Whose equations name it; for a flow also the stocks that it fills or drains. */
  readonly readBy: readonly VariableName[]
  readonly levers: readonly { readonly id: string; readonly name: string }[]
  readonly charts: readonly { readonly id: string; readonly question: string }[]
  readonly parameter: ParameterEntry | undefined
}

/** A variable to link to. */
export interface VariableName {
  readonly key: string
  readonly name: string
}

/** Variables by the groups of the file; those in none stand last. */
export function variableGroups(dossier: Dossier, model: Model): readonly VariableGroup[] {
  const graph = { reads: dependencies(model), readBy: readersOf(model) }
  const entry = (key: string): readonly VariableEntry[] => {
    const variable = model.variables.get(key)
    return variable === undefined ? [] : [variableEntry(dossier, model, graph, variable)]
  }
  const grouped = new Set(model.groups.flatMap((group) => group.members))
  const rest = [...model.variables.keys()].filter((key) => !grouped.has(key))
  return [
    ...model.groups.map((group) => ({
      name: group.name,
      doc: group.doc,
      variables: group.members.flatMap(entry),
    })),
    ...(rest.length === 0
      ? []
      : [
          {
            name: grouped.size === 0 ? 'Variables' : 'In no group',
            doc: '',
            variables: rest.flatMap(entry),
          },
        ]),
  ].filter((group) => group.variables.length > 0)
}

/** Who reads whom, by key. */
interface ReadGraph {
  readonly reads: ReadonlyMap<string, readonly string[]>
  readonly readBy: ReadonlyMap<string, readonly string[]>
}

function variableEntry(
  dossier: Dossier,
  model: Model,
  graph: ReadGraph,
  variable: ModelVariable,
): VariableEntry {
  const names = (keys: Iterable<string>): readonly VariableName[] =>
    [...keys].flatMap((key) => {
      const found = model.variables.get(key)
      return found === undefined ? [] : [{ key, name: found.name }]
    })
  const { inflows, outflows } = variable.kind === 'stock' ? variable : { inflows: [], outflows: [] }
  const flows = new Set([...inflows, ...outflows])
  const parameter = dossier.parameters.find((row) => row.variableKey === variable.key)
  return {
    key: variable.key,
    name: variable.name,
    kind: variable.kind === 'auxiliary' && variable.isInput ? 'input' : variable.kind,
    unit: variable.unit,
    doc: variable.doc,
    equations: variable.equations.map((equation) => ({
      element: elementName(model, variable, equation.elements),
      text: equation.text.trim(),
    })),
    inflows: names(inflows),
    outflows: names(outflows),
    reads: names((graph.reads.get(variable.key) ?? []).filter((key) => !flows.has(key))),
    readBy: names(graph.readBy.get(variable.key) ?? []),
    levers: [...dossier.levers.values()]
      .filter((lever) => lever.variableKey === variable.key)
      .map(({ id, name }) => ({ id, name })),
    charts: [...dossier.charts.values()]
      .filter((chart) => chart.variableKey === variable.key)
      .map(({ id, question }) => ({ id, question })),
    parameter: parameter && parameterEntry(dossier, parameter),
  }
}

function elementName(
  model: Model,
  variable: ModelVariable,
  elements: readonly number[] | undefined,
): string {
  if (elements === undefined) return ''
  const names = elements.map((position, at) => {
    const dimension = variable.dimensions[at]
    return dimension === undefined
      ? ''
      : (model.dimensions.get(dimension)?.elements[position] ?? String(position))
  })
  return `[${names.join(', ')}]`
}
