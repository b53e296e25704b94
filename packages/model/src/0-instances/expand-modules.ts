/** Modules become variables of the main model, named `module.variable`. Source: XMILE 1.0, 4.7. */
import type { Span } from '@thaw/core'
import {
  canonicalName,
  type EquationNode,
  type GroupNode,
  type ModelDocument,
  type NamedPlace,
  type VariableNode,
} from '@thaw/syntax'
import { guessName } from '../1-names/guess.ts'
import { issueOf, type Report } from '../report.ts'
import { collectElements, type ElementNames } from './element-names.ts'
import { buildParts, findInPart, splitAtPart, splitEverywhere, type Part } from './part-tree.ts'
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
  return {
    ...document,
    variables: parts.flatMap((part) => variablesOf(part, { elements, inputs })),
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
}

function variablesOf(part: Part, { elements, inputs }: Joining): readonly VariableNode[] {
  const names: PartNames = {
    language: 'xmile',
    elements,
    find: (name) => {
      const found = findInPart(name, part)
      return found && { kind: 'variable', ...found, leading: [] }
    },
    refuseUse: () => undefined,
  }
  return part.model.variables.map((variable) => {
    const name = part.prefix + variable.name
    const from = inputs.get(canonicalName(name))
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

/** What each input reads, by the input's canonical name in the flat model. */
type Inputs = ReadonlyMap<string, NamedPlace>

function collectInputs(parts: readonly Part[], report: Report): Inputs {
  const inputs = new Map<string, NamedPlace>()
  const firsts = new Map<string, Span>()
  for (const part of parts) {
    const { module, parent } = part
    if (module === undefined || parent === undefined) continue
    for (const { to, from } of module.connections) {
      const source = findSource(from.name, parent)
      const name = findOutside(to, source, part) ?? findInput(to, part, report)
      if (name === undefined) continue
      const key = canonicalName(name)
      const first = firsts.get(key)
      // Stella writes what joins two modules into both of them.
      if (first !== undefined && isSame(inputs.get(key)?.name, source)) continue
      if (first !== undefined) {
        const related = [{ note: 'the first connection', span: first }]
        report(issueOf('MO089', to.span, { name, line: first.line }, related))
        continue
      }
      firsts.set(key, to.span)
      inputs.set(key, { name: source, span: from.span })
    }
  }
  return inputs
}

function isSame(left: string | undefined, right: string): boolean {
  return left !== undefined && canonicalName(left) === canonicalName(right)
}

/** What `from` means, seen from the model that holds the module; a leading dot is the main model's. */
function findSource(name: string, parent: Part): string {
  const found = findInPart(name, parent)
  if (found?.node !== undefined || !name.startsWith('.')) return found?.name ?? parent.prefix + name
  return findInPart(name.slice(1), parent)?.name ?? found?.name ?? name
}

/**
 * The variable of the main model that `to` means, `.total`, where the connection leads out of the module:
 * so Stella writes it, in the module. What the module itself calls by that name is not meant then.
 */
function findOutside({ name }: NamedPlace, source: string, part: Part): string | undefined {
  if (!name.startsWith('.') || !canonicalName(source).startsWith(canonicalName(part.prefix))) {
    return undefined
  }
  const found = findInPart(name, part)
  return found?.node === undefined ? undefined : found.name
}

/**
 * The input that `to` means: a variable of the module or of one inside it, with or without the
 * module's own name in front, or one of a module beside it. XMILE 1.0 writes it without, Stella with;
 * Stella also lists in a module the connections that leave it for another.
 */
function findInput({ name, span }: NamedPlace, part: Part, report: Report): string | undefined {
  const bare = name.replace(/^\./, '')
  const own = splitAtPart(bare, part.parent ?? part)
  const candidates = [bare, ...(own?.inner === part ? [own.rest] : [])]
  for (const candidate of candidates) {
    const found = findInPart(candidate, part)
    if (found?.node !== undefined && found.name.startsWith(part.prefix)) return found.name
  }
  const other = own ?? splitEverywhere(bare, part)
  const beside = other === undefined ? undefined : findInPart(other.rest, other.inner)
  if (beside?.node !== undefined) return beside.name
  const module = part.module?.name ?? ''
  const { guess, related } = guessName(
    candidates.at(-1) ?? bare,
    part.model.variables.map((variable) => ({ name: variable.name, span: variable.nameSpan })),
  )
  report(issueOf('MO088', span, { module, name, guess }, related))
  return undefined
}
