/** Modules become variables of the main model, named `module.variable`. Source: XMILE 1.0, 4.7. */
import {
  canonicalName,
  type EquationNode,
  type GroupNode,
  type ModelDocument,
  type NamedPlace,
  type VariableNode,
} from '@thaw/syntax'
import type { Report } from '../report.ts'
import { collectElements, type ElementNames } from './element-names.ts'
import { graphsOfInputs, type Graphs } from './graphs-of-inputs.ts'
import { collectInputs, type Inputs } from './module-inputs.ts'
import { buildParts, findInPart, type Part } from './part-tree.ts'
import { renameVariable } from './rename-variable.ts'
import type { PartNames } from './substitute.ts'

/**
 * The document without modules: the variables of every use of a submodel beside those of the main
 * model, in the order of the file, each input reading what is connected to it. An input that is not
 * connected keeps its own equation.
 *
 * Issues: MO086 to MO090, MO093. A name that leads nowhere is told with the variable's equation.
 */
export function expandModules(document: ModelDocument, report: Report): ModelDocument {
  if ((document.modules ?? []).length + (document.submodels ?? []).length === 0) return document
  const root = buildParts(document, report)
  const parts = allParts(root)
  const elements = collectElements(document)
  const inputs = collectInputs(parts, report)
  const graphs = graphsOfInputs(parts, inputs)
  return {
    ...document,
    variables: parts.flatMap((part) => variablesOf(part, { elements, inputs, graphs })),
    groups: parts.flatMap(groupsOf),
    modules: [],
    submodels: [],
  }
}

function allParts(part: Part): readonly Part[] {
  return [part, ...[...part.parts.values()].flatMap(allParts)]
}

interface Joining {
  readonly elements: ElementNames
  readonly inputs: Inputs
  readonly graphs: Graphs
}

function variablesOf(part: Part, { elements, inputs, graphs }: Joining): readonly VariableNode[] {
  const names: PartNames = {
    language: 'xmile',
    elements,
    find: (name) => {
      const found = findInPart(name, part)
      const meant = found && (graphs.get(canonicalName(found.name)) ?? found)
      return meant && { kind: 'variable', ...meant, leading: [] }
    },
    refuseUse: () => undefined,
  }
  return part.model.variables.map((variable) => {
    const name = part.prefix + variable.name
    const from = inputs.get(canonicalName(name))
    const graph = graphs.get(canonicalName(name))?.node
    if (graph?.kind === 'lookup') {
      const { kind, equations, dimensions } = graph
      return { ...variable, name, kind, equations, dimensions }
    }
    if (from !== undefined) return connected({ ...variable, name }, from)
    return renameVariable(variable, name, names)
  })
}

/** An input reads what is connected to it, whatever its own equation is. */
function connected(variable: VariableNode, from: NamedPlace): VariableNode {
  const { name, span } = from
  const equation: EquationNode = {
    subscripts: undefined,
    expression: { kind: 'reference', name, subscripts: [], span },
    lookup: undefined,
    text: name,
    span,
  }
  const kind = variable.kind === 'flow' ? 'flow' : 'auxiliary'
  const plain = { container: undefined, leak: undefined }
  return { ...variable, ...plain, kind, equations: [equation], inflows: [], outflows: [] }
}

function groupsOf(part: Part): readonly GroupNode[] {
  return part.model.groups.map((group) => ({
    ...group,
    name: part.prefix + group.name,
    members: group.members.flatMap((member) => membersMeant(member, part)),
  }))
}

/** A variable, or all variables of a module that a group lists. */
function membersMeant(member: NamedPlace, part: Part): readonly NamedPlace[] {
  const found = findInPart(member.name, part)
  const module = part.parts.get(canonicalName(member.name))
  if (module === undefined || found?.node !== undefined) {
    return [{ ...member, name: found?.name ?? part.prefix + member.name }]
  }
  return allParts(module).flatMap(({ prefix, model }) =>
    model.variables.map(({ name }) => ({ ...member, name: prefix + name })),
  )
}
