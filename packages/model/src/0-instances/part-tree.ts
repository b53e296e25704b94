/** The tree of modules: each use of a submodel, with its names and where it hangs. */
import {
  canonicalName,
  type ModelDocument,
  type ModuleNode,
  type SubmodelNode,
  type VariableNode,
} from '@thaw/syntax'
import { guessName } from '../1-names/guess.ts'
import { issueOf, type Report } from '../report.ts'
import { MOST_USES } from './most-uses.ts'

/** The main model, or one use of a submodel. */
export interface Part {
  /** Names of the modules around it and its own, `hares.young.`; empty for the main model. */
  readonly prefix: string
  readonly model: Pick<SubmodelNode, 'variables' | 'groups'>
  readonly variables: ReadonlyMap<string, VariableNode>
  readonly parent: Part | undefined
  /** The module that it is; undefined for the main model. */
  readonly module: ModuleNode | undefined
  /** Its own modules by canonical name. */
  readonly parts: ReadonlyMap<string, Part>
  /** All modules of the file by canonical name, the same for every part. */
  readonly everywhere: Everywhere
}

/** Modules by name, wherever they hang; undefined for a name that several have. */
type Everywhere = ReadonlyMap<string, Part | undefined>

interface Building {
  readonly submodels: ReadonlyMap<string, SubmodelNode>
  /** Submodels around the one that is built, outermost first. */
  readonly around: readonly SubmodelNode[]
  readonly used: Set<SubmodelNode>
  /** How many uses were built so far. */
  readonly count: { uses: number }
  readonly everywhere: Map<string, Part | undefined>
  readonly report: Report
}

/** The main model with all its modules. Issues: MO086, MO087, MO090, MO093, MO099. */
export function buildParts(document: ModelDocument, report: Report): Part {
  const submodels = new Map(
    (document.submodels ?? []).map((submodel) => [canonicalName(submodel.name), submodel]),
  )
  const used = new Set<SubmodelNode>()
  const { variables, groups, modules = [] } = document
  const model = { variables, groups, modules: modules }
  const root = buildPart(model, undefined, undefined, {
    ...{ submodels, around: [], used, report },
    count: { uses: 0 },
    everywhere: new Map(),
  })
  for (const submodel of submodels.values()) {
    if (!used.has(submodel)) report(issueOf('MO090', submodel.span, { name: submodel.name }))
  }
  return root
}

function buildPart(
  model: Pick<SubmodelNode, 'variables' | 'groups' | 'modules'>,
  module: ModuleNode | undefined,
  parent: Part | undefined,
  building: Building,
): Part {
  const parts = new Map<string, Part>()
  const part: Part = {
    prefix: module === undefined ? '' : `${parent?.prefix ?? ''}${module.name}.`,
    model,
    variables: new Map(model.variables.map((node) => [canonicalName(node.name), node])),
    parent,
    module,
    parts,
    everywhere: building.everywhere,
  }
  for (const inner of model.modules) {
    const key = canonicalName(inner.name)
    const first = parts.get(key)?.module ?? part.variables.get(key)
    if (first !== undefined) {
      const data = { name: inner.name, line: first.span.line }
      building.report(issueOf('MO093', inner.span, data, [{ note: 'the first', span: first.span }]))
      continue
    }
    const submodel = findSubmodel(inner, building)
    if (submodel === undefined) continue
    if (building.count.uses >= MOST_USES) {
      const data = { name: inner.name, most: MOST_USES, what: 'modules' }
      building.report(issueOf('MO099', inner.span, data))
      continue
    }
    building.count.uses += 1
    building.used.add(submodel)
    const around = [...building.around, submodel]
    const built = buildPart(submodel, inner, part, { ...building, around })
    parts.set(key, built)
    building.everywhere.set(key, building.everywhere.has(key) ? undefined : built)
  }
  return part
}

function findSubmodel(
  module: ModuleNode,
  { submodels, around, report }: Building,
): SubmodelNode | undefined {
  const submodel = submodels.get(canonicalName(module.model))
  if (submodel === undefined) {
    const { guess, related } = guessName(module.model, [...submodels.values()])
    const data = { name: module.name, model: module.model, guess }
    report(issueOf('MO086', module.span, data, related))
    return undefined
  }
  const from = around.indexOf(submodel)
  if (from < 0) return submodel
  const chain = [...around.slice(from), submodel].map(({ name }) => `"${name}"`).join(' holds ')
  report(issueOf('MO087', module.span, { name: submodel.name, chain }))
  return undefined
}

/** Where a name leads, seen from a part. */
export interface Found {
  /** Name in the flat model; it may be of no variable, where the part that it names has none such. */
  readonly name: string
  readonly node: VariableNode | undefined
}

/**
 * The variable that a name means in a part; undefined where it is none of the model's parts'.
 *
 * A leading dot means the main model. Else the part's own variables come first, then its modules,
 * then the modules around it from the inside out, its siblings among them, and last the only module of that
 * name, wherever it hangs. Source: XMILE 1.0, 4.7.1; the leading dot, and a module of another branch by its
 * name alone, as in files of Stella, which gives each module of a file a name of its own.
 */
export function findInPart(name: string, part: Part): Found | undefined {
  const root = rootOf(part)
  if (name.startsWith('.')) return findBelow(name.slice(1), root)
  const own = findLocal(name, part)
  if (own !== undefined) return own
  for (let around = part.parent; around !== undefined; around = around.parent) {
    const found = findLocal(name, around)
    if (found !== undefined && name.includes('.')) return found
  }
  const far = splitEverywhere(name, part)
  if (far !== undefined) return findBelow(far.rest, far.inner)
  // A variable of the main model cannot be reached by its bare name: the name is told as unknown.
  const isHidden = part !== root && root.variables.has(canonicalName(name))
  return isHidden ? { name: part.prefix + name, node: undefined } : undefined
}

function findLocal(name: string, part: Part): Found | undefined {
  const node = part.variables.get(canonicalName(name))
  if (node !== undefined) return { name: part.prefix + node.name, node }
  const split = splitAtPart(name, part)
  return split && findBelow(split.rest, split.inner)
}

/** The name seen from exactly this part; one that leads nowhere keeps its full path. */
function findBelow(name: string, part: Part): Found {
  return findLocal(name, part) ?? { name: part.prefix + name, node: undefined }
}

/** A module and what stands behind its name. */
export interface SplitName {
  readonly inner: Part
  readonly rest: string
}

/** The module of this part that the first words of a dotted name mean, and what stands behind it. */
export function splitAtPart(name: string, part: Part): SplitName | undefined {
  return splitBy(name, part.parts)
}

/** The same for the only module of that name in the file. */
export function splitEverywhere(name: string, { everywhere }: Part): SplitName | undefined {
  return splitBy(name, everywhere)
}

function splitBy(name: string, parts: Everywhere): SplitName | undefined {
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const inner = parts.get(canonicalName(name.slice(0, dot)))
    if (inner !== undefined) return { inner, rest: name.slice(dot + 1) }
  }
  return undefined
}

/** The main model. */
export function rootOf(part: Part): Part {
  return part.parent === undefined ? part : rootOf(part.parent)
}
