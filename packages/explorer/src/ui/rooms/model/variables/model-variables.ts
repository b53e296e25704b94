/** Every variable of a model as it is written, with who reads it and what the dossier holds about it. */
import { slugOf } from '@thaw/core'
import type { Basis, Parameter } from '@thaw/dossier'
import { dependencies, readersOf, type Model } from '@thaw/model'
import type { ModelEquation, ModelVariable } from '@thaw/model'
import {
  sharedWord,
  textReader,
  type DossierText,
  type ReadText,
} from '../../../../prepare/dossier-text.ts'
import type { Edition } from '../../../../prepare/edition.ts'
import { tellUnit } from '../../../../view/tell-number.ts'
import type { Words } from '../../../../words/words.ts'
import { chipsOf, type SourceChip } from '../../evidence.ts'
import { chartLink } from '../../lab-link.ts'
import { leverPath, variableAnchor } from '../../paths.ts'
import type { NamedPath } from '../../row-page.ts'
import { docText, type DocPart } from './doc-text.ts'
import { learnedInputs, type Converged, type LearnedInput } from '../parameters/learned.ts'
import { inputBasis } from '../parameters/shown-basis.ts'
import { tellPrior } from '../parameters/model-prior.ts'
import { modelSectors, pageOfVariable } from '../model-sectors.ts'
import { variableName } from '../variable-name.ts'
import { placeSpans, tellEnds, type SpanPicture } from '../parameters/tell-span.ts'

/** Variables under one heading of the file. */
export interface VariableGroup {
  readonly slug: string
  /** Empty for variables that are in no group of the file. */
  readonly name: string
  readonly doc: readonly DocPart[]
  readonly variables: readonly VariableEntry[]
}

/** One variable with its surroundings. */
export interface VariableEntry {
  readonly key: string
  readonly anchor: string
  /** As the file has it, which its equations use, in the language of the file. */
  readonly name: string
  /** The name that the page has for it beside; undefined where that is the file's own. */
  readonly told: string | undefined
  readonly kind: 'stock' | 'flow' | 'auxiliary' | 'input'
  /** Empty where it has none. */
  readonly unit: DossierText
  readonly doc: readonly DocPart[]
  /** As written; several where elements differ. */
  readonly equations: readonly { readonly element: string; readonly text: string }[]
  readonly inflows: readonly NamedPath[]
  readonly outflows: readonly NamedPath[]
  /** What its equations name; the flows of a stock stand apart from it. */
  readonly reads: readonly NamedPath[]
  /** Whose equations name it; for a flow also the stocks that it fills or drains. */
  readonly readBy: readonly NamedPath[]
  readonly levers: readonly NamedPath[]
  readonly charts: readonly NamedPath[]
  readonly parameter: ParameterEntry | undefined
}

/** What was believed of an input before the record was asked, and why. */
interface ParameterEntry {
  readonly prior: string
  /** What the record left of it; undefined without draws of this model. */
  readonly posterior: PosteriorEntry | undefined
  readonly basis: Basis
  readonly reason: DossierText
  readonly sources: readonly SourceChip[]
}

/** What the draws hold of an input. */
interface PosteriorEntry {
  readonly learned: LearnedInput['learned']
  readonly says: string
  readonly picture: SpanPicture
  /** Empty where nobody has written it. */
  readonly convergence: string
  readonly isReached: boolean
}

/** Who reads whom, by key. */
interface ReadGraph {
  readonly reads: ReadonlyMap<string, readonly string[]>
  readonly readBy: ReadonlyMap<string, readonly string[]>
}

/** Variables by the groups of the file; those in none stand last. */
export function variableGroups(edition: Edition, model: Model): readonly VariableGroup[] {
  const graph = { reads: dependencies(model), readBy: readersOf(model) }
  const read = textReader(edition)
  return modelSectors(model).map(({ slug, name, doc, keys }) => ({
    slug,
    name,
    doc: docText(edition.dossier, doc),
    variables: keys.flatMap((key) => {
      const variable = model.variables.get(key)
      return variable === undefined
        ? []
        : [variableEntry(edition, model, { graph, read }, variable)]
    }),
  }))
}

function variableEntry(
  edition: Edition,
  model: Model,
  { graph, read }: { readonly graph: ReadGraph; readonly read: ReadText },
  variable: ModelVariable,
): VariableEntry {
  const { dossier, words } = edition
  const { key } = variable
  const told = variableName(edition, key, variable.name).text
  const names = (keys: Iterable<string>): readonly NamedPath[] =>
    [...keys].flatMap((other) => {
      const found = model.variables.get(other)
      return found === undefined
        ? []
        : [{ path: pageOfVariable(model, other), name: variableName(edition, other, found.name) }]
    })
  const { inflows, outflows } = variable.kind === 'stock' ? variable : { inflows: [], outflows: [] }
  const flows = new Set([...inflows, ...outflows])
  const parameter = dossier.parameters.find((row) => row.variableKey === key)
  return {
    key,
    anchor: variableAnchor(key),
    name: variable.name,
    told: told === variable.name ? undefined : told,
    kind: variable.kind === 'auxiliary' && variable.isInput ? 'input' : variable.kind,
    unit: sharedWord(edition, 'units', tellUnit(variable.unit)),
    doc: docText(dossier, variable.doc),
    equations: variable.equations.map((equation) => ({
      element: elementName(model, variable, equation.elements),
      text: equation.text.trim(),
    })),
    inflows: names(inflows),
    outflows: names(outflows),
    reads: names((graph.reads.get(key) ?? []).filter((other) => !flows.has(other))),
    readBy: names(graph.readBy.get(key) ?? []),
    levers: [...dossier.levers.values()]
      .filter((lever) => lever.variableKey === key)
      .map(({ id, name }) => ({ path: leverPath(id), name: read(`levers.${id}.name`, name) })),
    charts: [...dossier.charts.values()]
      .filter((chart) => chart.variableKey === key)
      .map(({ id, question }) => ({
        path: chartLink(id),
        name: read(`charts.${id}.question`, question),
      })),
    parameter: parameter && {
      prior: tellPrior(parameter, words),
      posterior: posteriorOf(learnedInputs(dossier).get(key), words),
      basis: inputBasis(dossier, parameter),
      reason: reasonOf(parameter, read),
      sources: chipsOf(dossier, parameter.sources),
    },
  }
}

function posteriorOf(input: LearnedInput | undefined, words: Words): PosteriorEntry | undefined {
  if (input === undefined) return undefined
  const { learned, draws, width, convergence } = input
  const ends = tellEnds(draws, words)
  return {
    learned,
    says: words.text('model.posterior-says', {
      ...{ middle: ends.median, low: ends.low, high: ends.high },
      width: words.fixed(width, 2),
    }),
    picture: placeSpans(input),
    convergence: convergence === undefined ? '' : tellConvergence(convergence, words),
    isReached: convergence?.isReached ?? true,
  }
}

function tellConvergence({ rHat, sample }: Converged, words: Words): string {
  return words.text('model.convergence', {
    rHat: words.fixed(rHat, 3),
    sample: words.fixed(sample, 0),
  })
}

const reasonOf = ({ variable, reason }: Parameter, read: ReadText): DossierText =>
  read(`parameters.${slugOf(variable)}.reason`, reason)

function elementName(
  model: Model,
  variable: ModelVariable,
  elements: ModelEquation['elements'],
): string {
  const named = (elements ?? []).map((positions) => {
    const names = positions.map((position, at) => {
      const dimension = variable.dimensions[at]
      return dimension === undefined
        ? ''
        : (model.dimensions.get(dimension)?.elements[position] ?? String(position))
    })
    return `[${names.join(', ')}]`
  })
  return named.join(', ')
}
