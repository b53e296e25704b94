/** The whole file: header, specs, units, dimensions, models and macros. Source: XMILE 1.0, 2. */
import {
  canonicalName,
  type ModelDocument,
  type ModuleNode,
  type SimSpecsNode,
  type SubmodelNode,
} from '@thaw/syntax'
import { issue, type Report } from '../issue.ts'
import {
  attributeText,
  childNamed,
  childrenNamed,
  contentOf,
  type MarkupElement,
} from '../markup/markup.ts'
import { constantsOf } from './constants-of.ts'
import { reportUnknown } from './known-tags.ts'
import { readDimensions } from './read-dimensions.ts'
import { readMacros } from './read-macro.ts'
import { readModel, type FileParts } from './read-model.ts'
import { collectConnected, readModules } from './read-modules.ts'
import { readSimSpecs } from './read-sim-specs.ts'
import { readUnits } from './read-units.ts'
import { isTrue, readName, toName, toNumber } from './reader.ts'
import { correctArithmetic } from './vensim-arithmetic.ts'
import { correctMethod, isVensimExport } from './vensim-export.ts'
import { inXmileWords } from './vensim-functions.ts'
import { correctLevel } from './vensim-levels.ts'
import { refuseModel } from './refuse.ts'

const fileTags: readonly string[] = [
  'header',
  'sim_specs',
  'model_units',
  'dimensions',
  'behavior',
  'style',
  'data',
  'model',
  'macro',
]

/** What programs write at the top of a file besides; none of it changes numbers. */
const programTags: readonly string[] = [
  'includes',
  'default_format',
  'smile',
  'equation_prefs',
  'prefs',
  'interface',
  'views',
  'ai_information',
  'simulation_delay',
]

/** Reads everything below the outermost element. Issues: XM005, XM201, XM202 and those of the parts. */
export function readDocument(root: MarkupElement, report: Report): ModelDocument {
  if (root.tag.toLowerCase() !== 'xmile') {
    report(issue('XM005', root.span, { tag: root.tag }))
    return emptyDocument(root)
  }
  reportUnknown(root, '<xmile>', [fileTags, programTags], report)
  const { main, others } = chooseModel(root, report)
  const levels = main === undefined ? [root] : [main, root]
  const dimensions = partsOf([...levels, ...others], 'dimensions').flatMap((part) =>
    readDimensions(part, report),
  )
  const simSpecs = correctMethod(readSpecs(main, root, report), root, report)
  const file: FileParts = { root, dimensions, connected: collectConnected(root), report }
  const document: ModelDocument = {
    ...emptyDocument(root),
    name: readHeaderName(root),
    simSpecs,
    units: partsOf([...levels, ...others], 'model_units').flatMap((part) =>
      readUnits(part, report),
    ),
    dimensions,
    ...readMain(main, file),
    submodels: orNone(others.flatMap((model) => readSubmodel(model, simSpecs, file) ?? [])),
    macros: orNone(readMacros(file)),
  }
  return isVensimExport(root) ? correctExport(document) : document
}

/** What Vensim's own export writes, as it was meant. */
function correctExport(document: ModelDocument): ModelDocument {
  const defined = new Set(document.variables.map(({ name }) => canonicalName(name)))
  const variables = document.variables.map(correctLevel).map((variable) => ({
    ...variable,
    equations: variable.equations.map((equation) => ({
      ...equation,
      expression: equation.expression && inXmileWords(equation.expression, defined),
    })),
  }))
  return correctArithmetic({ ...document, variables })
}

function emptyDocument(root: MarkupElement): ModelDocument {
  return {
    kind: 'document',
    file: root.span.file,
    language: 'xmile',
    name: undefined,
    simSpecs: undefined,
    units: [],
    dimensions: [],
    variables: [],
    groups: [],
  }
}

/** Left out where there is none. */
function orNone<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list
}

interface Models {
  readonly main: MarkupElement | undefined
  /** Submodels, which modules use. */
  readonly others: readonly MarkupElement[]
}

/**
 * The main model is the one without a name; where all have one it is the first that no module uses.
 * Issues: XM201.
 */
function chooseModel(root: MarkupElement, report: Report): Models {
  const models = childrenNamed(root, 'model')
  const used = new Set(
    models.flatMap((model) => readUsedModels(model)).map(({ model }) => canonicalName(model)),
  )
  const nameOf = (model: MarkupElement): string => toName(attributeText(model, 'name') ?? '')
  const main =
    models.find((model) => nameOf(model) === '') ??
    models.find((model) => !used.has(canonicalName(nameOf(model)))) ??
    models[0]
  if (main === undefined) report(issue('XM201', root.span))
  return { main, others: models.filter((model) => model !== main) }
}

/** The modules of a model; their faults are told where it is read. */
function readUsedModels(model: MarkupElement): readonly ModuleNode[] {
  const holders = [model, ...childrenNamed(model, 'variables')]
  return holders.flatMap(({ children }) => readModules(children, () => undefined))
}

function readMain(
  model: MarkupElement | undefined,
  file: FileParts,
): Pick<ModelDocument, 'variables' | 'groups' | 'modules'> {
  if (model === undefined || refuseModel(model, file.report)) return { variables: [], groups: [] }
  const { modules, ...parts } = readModel(model, file)
  return { ...parts, modules: orNone(modules) }
}

/** A submodel. It runs in the time of the main model: other specs are refused. Issues: XM209, XM322. */
function readSubmodel(
  model: MarkupElement,
  specs: ModelDocument['simSpecs'],
  file: FileParts,
): SubmodelNode | undefined {
  const { report } = file
  const named = readName(model, report)
  if (named === undefined || refuseModel(model, report)) return undefined
  const { name } = named
  const own = childNamed(model, 'sim_specs')
  if (own !== undefined && specs !== undefined && !isSameTime(own, specs)) {
    report(issue('XM322', own.span, { name }))
  }
  return { name, ...readModel(model, file), span: model.span }
}

/** True where what a submodel says of time is what the main model says. */
function isSameTime(own: MarkupElement, { start, stop, dt }: SimSpecsNode): boolean {
  return Object.entries({ start, stop, dt }).every(([tag, value]) => {
    const child = childNamed(own, tag)
    const written = child === undefined ? value : toNumber(contentOf(child).text)
    const isReciprocal = child !== undefined && isTrue(child, 'reciprocal')
    return (isReciprocal ? 1 / (written ?? NaN) : written) === value
  })
}

/** Specs inside the main model stand above those of the file. */
function readSpecs(
  main: MarkupElement | undefined,
  root: MarkupElement,
  report: Report,
): ModelDocument['simSpecs'] {
  for (const level of main === undefined ? [root] : [main, root]) {
    const [first, second] = childrenNamed(level, 'sim_specs')
    if (second !== undefined) {
      report(issue('XM208', second.span, { owner: `<${level.tag}>`, tag: 'sim_specs' }))
    }
    if (first !== undefined) return readSimSpecs(first, report, main && constantsOf(main))
  }
  report(issue('XM202', root.span))
  return undefined
}

function partsOf(levels: readonly MarkupElement[], tag: string): readonly MarkupElement[] {
  return levels.flatMap((level) => childrenNamed(level, tag))
}

function readHeaderName(root: MarkupElement): string | undefined {
  const header = childNamed(root, 'header')
  const name = header && childNamed(header, 'name')
  const text = name === undefined ? '' : contentOf(name).text.trim()
  return text === '' ? undefined : text
}
