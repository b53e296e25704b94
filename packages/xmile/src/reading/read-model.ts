/** The variables and groups of a model. Source: XMILE 1.0, 4. */
import {
  canonicalName,
  type DimensionNode,
  type GroupNode,
  type ModuleNode,
  type NamedPlace,
  type VariableNode,
} from '@thaw/syntax'
import type { Report } from '../issue.ts'
import { childNamed, childrenNamed, type MarkupElement } from '../markup/markup.ts'
import { reportUnknown } from './known-tags.ts'
import { readDoc } from './read-doc.ts'
import { isLookupReference } from './read-lookup.ts'
import { readModules } from './read-modules.ts'
import { readVariable, variableKind } from './read-variable.ts'
import { readName, readNameInside, readSwitch } from './reader.ts'
import type { ModelReading } from './variable-reading.ts'

const variableTags: readonly string[] = ['stock', 'flow', 'aux', 'gf', 'group', 'module']

const modelTags: readonly string[] = ['sim_specs', 'behavior', 'variables', 'views']

/** What files of older programs have in a model besides; none of it changes numbers. */
const olderTags: readonly string[] = [
  'display',
  'interface',
  'doc',
  'style',
  'dimensions',
  'model_units',
  'ai_information',
  'view',
]

/** What `<model>` holds. */
export interface ModelParts {
  readonly variables: readonly VariableNode[]
  readonly groups: readonly GroupNode[]
  readonly modules: readonly ModuleNode[]
}

/** What the readers of a file's models and macros share. */
export interface FileParts {
  readonly root: MarkupElement
  readonly dimensions: readonly DimensionNode[]
  /** Canonical names of what modules of the file connect something to. */
  readonly connected: ReadonlySet<string>
  readonly report: Report
}

/**
 * Reads what a model holds. Older files have the variables in the model itself, without
 * `<variables>`. Issues: XM227, and those of each variable and module.
 */
export function readModel(model: MarkupElement, file: FileParts): ModelParts {
  reportUnknown(model, 'The model', [[...modelTags, ...variableTags], olderTags], file.report)
  return readParts(model, file)
}

/** The same for whatever else holds variables: a macro. */
export function readParts(model: MarkupElement, file: FileParts): ModelParts {
  const { root, dimensions, connected, report } = file
  const holders = [model, ...childrenNamed(model, 'variables')]
  for (const variables of holders.slice(1)) {
    reportUnknown(variables, '<variables>', [variableTags, []], report)
  }
  const children = holders.flatMap((holder) => holder.children).filter((child) => child.isXmile)
  const reading: ModelReading = {
    report,
    nonNegative: readNonNegativeDefaults([model, root], report),
    drivenFlows: collectDrivenFlows(children),
    connected,
    elementNames: new Map(dimensions.map(({ name, elements }) => [canonicalName(name), elements])),
    lookups: collectLookups(children),
  }
  return {
    variables: readVariables(children, reading),
    groups: children
      .filter((child) => child.tag === 'group')
      .flatMap((child) => readGroup(child, report) ?? []),
    modules: readModules(children, report),
  }
}

/** A graphical function that has a name of its own inside a variable can be called by it, too. */
function readVariables(
  children: readonly MarkupElement[],
  reading: ModelReading,
): readonly VariableNode[] {
  return children.flatMap((child) => {
    const kind = variableKind(child.tag)
    if (kind === undefined) return []
    const inside = childrenNamed(child, 'gf').filter(
      (lookup) => lookup.attributes.has('name') && !isLookupReference(lookup),
    )
    const named = inside.map((lookup) => readVariable(lookup, 'lookup', reading))
    return [readVariable(child, kind, reading), ...named].filter((read) => read !== undefined)
  })
}

/** Graphical functions with points, by name: stand-alone ones and named ones inside a variable. */
function collectLookups(children: readonly MarkupElement[]): ReadonlyMap<string, MarkupElement> {
  const found = children.flatMap((child) =>
    child.tag === 'gf' ? [child] : childrenNamed(child, 'gf'),
  )
  const named = found.filter(
    (lookup) => lookup.attributes.has('name') && !isLookupReference(lookup),
  )
  return new Map(
    named.map((lookup) => [canonicalName(lookup.attributes.get('name')?.text ?? ''), lookup]),
  )
}

/** What leaves a conveyor or queue has no equation of its own. Source: XMILE 1.0, 4.2. */
function collectDrivenFlows(children: readonly MarkupElement[]): ReadonlySet<string> {
  const stocks = children.filter((child) =>
    child.children.some(
      ({ tag, isXmile }) => tag === 'oven' || (isXmile && ['conveyor', 'queue'].includes(tag)),
    ),
  )
  const flows = stocks.flatMap((stock) => childrenNamed(stock, 'outflow')).map(readNameInside)
  return new Set(flows.flatMap((flow) => (flow === undefined ? [] : [canonicalName(flow.name)])))
}

/** The first level that speaks of a kind decides: the model, then the file. XMILE 1.0, 2.6. */
function readNonNegativeDefaults(
  levels: readonly MarkupElement[],
  report: Report,
): ModelReading['nonNegative'] {
  const decide = (kind: 'stock' | 'flow'): boolean => {
    for (const level of levels) {
      const behavior = childNamed(level, 'behavior')
      if (behavior === undefined) continue
      const forKind = childNamed(behavior, kind)
      const property =
        (forKind && childNamed(forKind, 'non_negative')) ?? childNamed(behavior, 'non_negative')
      if (property !== undefined) return readSwitch(property, '<behavior>', report)
    }
    return false
  }
  return { stock: decide('stock'), flow: decide('flow') }
}

function readGroup(element: MarkupElement, report: Report): GroupNode | undefined {
  const named = readName(element, report)
  if (named === undefined) return undefined
  const entities = childrenNamed(element, 'entity').flatMap(
    (child) => readName(child, report) ?? [],
  )
  const older = childrenNamed(element, 'var').flatMap((child): readonly NamedPlace[] =>
    [readNameInside(child)].filter((read) => read !== undefined),
  )
  return {
    name: named.name,
    doc: readDoc(element),
    members: [...entities, ...older],
    span: element.span,
  }
}
