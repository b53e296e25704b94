/** The whole file: header, specs, units, dimensions and the one model. Source: XMILE 1.0, 2. */
import type { DimensionNode, ModelDocument } from '@thaw/syntax'
import { issue, type Report } from '../issue.ts'
import {
  attributeText,
  childNamed,
  childrenNamed,
  contentOf,
  type MarkupElement,
} from '../markup/markup.ts'
import { reportUnknown } from './known-tags.ts'
import { readDimensions } from './read-dimensions.ts'
import { readModel, type ModelParts } from './read-model.ts'
import { readSimSpecs } from './read-sim-specs.ts'
import { readUnits } from './read-units.ts'
import { refuseFileParts, refuseModel, refuseOtherModels } from './refuse.ts'

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
]

/** Reads everything below the outermost element. Issues: XM005, XM201, XM202 and those of the parts. */
export function readDocument(root: MarkupElement, report: Report): ModelDocument {
  if (root.tag.toLowerCase() !== 'xmile') {
    report(issue('XM005', root.span, { tag: root.tag }))
    return emptyDocument(root)
  }
  reportUnknown(root, '<xmile>', [fileTags, programTags], report)
  refuseFileParts(root, report)
  const model = chooseModel(root, report)
  const levels = model === undefined ? [root] : [model, root]
  const dimensions = partsOf(levels, 'dimensions').flatMap((part) => readDimensions(part, report))
  return {
    ...emptyDocument(root),
    name: readHeaderName(root),
    simSpecs: readSpecs(levels, root, report),
    units: partsOf(levels, 'model_units').flatMap((part) => readUnits(part, report)),
    dimensions,
    ...readParts(model, root, dimensions, report),
  }
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

/** The main model is the one without a name; where all have one it is the first. */
function chooseModel(root: MarkupElement, report: Report): MarkupElement | undefined {
  const models = childrenNamed(root, 'model')
  const main = models.find((model) => !attributeText(model, 'name')) ?? models[0]
  if (main === undefined) report(issue('XM201', root.span))
  refuseOtherModels(
    models.filter((model) => model !== main),
    report,
  )
  return main
}

function readParts(
  model: MarkupElement | undefined,
  root: MarkupElement,
  dimensions: readonly DimensionNode[],
  report: Report,
): ModelParts {
  if (model === undefined || refuseModel(model, report)) return { variables: [], groups: [] }
  return readModel(model, root, dimensions, report)
}

/** Specs inside the model stand above those of the file. */
function readSpecs(
  levels: readonly MarkupElement[],
  root: MarkupElement,
  report: Report,
): ModelDocument['simSpecs'] {
  for (const level of levels) {
    const [first, second] = childrenNamed(level, 'sim_specs')
    if (second !== undefined) {
      report(issue('XM208', second.span, { owner: `<${level.tag}>`, tag: 'sim_specs' }))
    }
    if (first !== undefined) return readSimSpecs(first, report)
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
