/** The model's own page: what it is, how it is held to the record, what it cannot say, and the way to its parts. */
import type { Dossier } from '@thaw/dossier'
import type { Model } from '@thaw/model'
import {
  mainLanguage,
  textReader,
  type DossierText,
  type ReadText,
} from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { namedRow, type NamedPath } from '../row-page.ts'
import { chartLink } from '../lab-link.ts'
import { leverPath, loopPath, readingPath, sectorPath } from '../paths.ts'
import { pageOfSeries } from '../sources/series-parts.ts'
import { judgeEntry, type JudgeEntry } from './model-judge.ts'
import { isOnePage, modelSectors, pageOfVariable, sectorName } from './model-sectors.ts'
import { variableName } from './variable-name.ts'
import { variableGroups, type VariableGroup } from './variables/model-variables.ts'

/** Everything that the page of the model shows. */
export interface ModelData {
  readonly name: string
  readonly time: {
    readonly start: number
    readonly stop: number
    readonly dt: number
    readonly unit: string
  }
  readonly counts: {
    readonly stocks: number
    readonly flows: number
    readonly auxiliaries: number
    readonly inputs: number
  }
  /** Names of the variables by group, where each group has a page; else undefined. */
  readonly sectors: readonly SectorEntry[] | undefined
  /** All variables, where they are few enough to stand here. */
  readonly groups: readonly VariableGroup[] | undefined
  readonly links: { readonly all: number; readonly inModel: number; readonly grades: string }
  readonly loops: readonly NamedPart[]
  readonly readings: readonly NamedPart[]
  readonly limits: ModelLimits
  readonly posterior: PosteriorEntry | undefined
  readonly judge: JudgeEntry | undefined
  /** Path of the model file from the site's root. */
  readonly file: string
  /** Language of the file, where that is not the page's. */
  readonly language: string | undefined
}

/** A part of the room, with its page. */
interface NamedPart extends NamedPath {
  readonly id: string
}

/** A group of the file with the names of its variables. */
interface SectorEntry {
  readonly slug: string
  readonly path: string
  readonly name: DossierText
  readonly doc: string
  readonly variables: readonly (NamedPath & { readonly anchor: string })[]
}

/** What the model cannot say. */
interface ModelLimits {
  /** What each chart's author says of it. */
  readonly charts: readonly (NamedPart & { readonly note: DossierText })[]
  /** Decisions that it has no input for. */
  readonly levers: readonly NamedPart[]
  /** Links of the literature that it does not carry. */
  readonly links: number
}

/** How the draws were made. */
interface PosteriorEntry {
  readonly method: DossierText
  readonly note: DossierText
  readonly isCalibrated: boolean
  readonly figures: readonly string[]
  readonly fitted: readonly NamedPart[]
}

/** The model and what its dossier holds about it; undefined where there is no model. */
export function modelData(edition: Edition, file: string): ModelData | undefined {
  const { dossier, words } = edition
  const { model } = dossier
  if (model === undefined) return undefined
  const read = textReader(edition)
  const isOne = isOnePage(model)
  const links = [...dossier.links.values()]
  const joined = links.filter((link) => link.causeVariable && link.effectVariable)
  const { start, stop, dt, unit } = model.time
  const graded = (['A', 'B', 'C'] as const).map((grade) =>
    words.text('model.graded', {
      grade,
      count: links.filter((link) => link.grade === grade).length,
    }),
  )
  return {
    name: model.name,
    time: { start, stop, dt, unit },
    counts: countsOf(model),
    sectors: isOne ? undefined : sectorsOf(edition, model),
    groups: isOne ? variableGroups(edition, model) : undefined,
    links: { all: links.length, inModel: joined.length, grades: words.list(graded) },
    loops: [...dossier.loops.values()].map(({ id, name }) => ({
      id,
      path: loopPath(id),
      name: read(`loops.${id}.name`, name),
    })),
    readings: [...dossier.readings.values()].map(({ id, name }) => ({
      id,
      path: readingPath(id),
      name: read(`readings.${id}.name`, name),
    })),
    limits: limitsOf(dossier, read, links.length - joined.length),
    posterior: posteriorOf(edition, read),
    judge: judgeEntry(edition),
    file,
    language: mainLanguage(edition),
  }
}

function countsOf({ variables }: Model): ModelData['counts'] {
  const all = [...variables.values()]
  const auxiliaries = all.flatMap((one) => (one.kind === 'auxiliary' ? [one.isInput] : []))
  return {
    stocks: all.filter(({ kind }) => kind === 'stock').length,
    flows: all.filter(({ kind }) => kind === 'flow').length,
    auxiliaries: auxiliaries.filter((isInput) => !isInput).length,
    inputs: auxiliaries.filter((isInput) => isInput).length,
  }
}

function sectorsOf(edition: Edition, model: Model): readonly SectorEntry[] {
  return modelSectors(model).map(({ slug, name, doc, keys }) => ({
    slug,
    path: sectorPath(slug),
    name: sectorName(edition, name),
    doc,
    variables: keys.flatMap((key) => {
      const variable = model.variables.get(key)
      const path = pageOfVariable(model, key)
      const anchor = path.slice(path.indexOf('#') + 1)
      return variable === undefined
        ? []
        : [{ path, anchor, name: variableName(edition, key, variable.name) }]
    }),
  }))
}

function limitsOf(dossier: Dossier, read: ReadText, links: number): ModelLimits {
  const outside = [...dossier.leverHistories.keys()].filter((id) => !dossier.levers.has(id))
  return {
    charts: [...dossier.charts.values()]
      .filter(({ note }) => note !== '')
      .map(({ id, name, note }) => ({
        id,
        path: chartLink(id),
        name: read(`charts.${id}.name`, name),
        note: read(`charts.${id}.note`, note),
      })),
    levers: outside.map((id) => ({
      id,
      path: leverPath(id),
      name: namedRow(dossier, read, 'levers', id).name,
    })),
    links,
  }
}

function posteriorOf({ dossier, words }: Edition, read: ReadText): PosteriorEntry | undefined {
  const { posterior } = dossier
  if (posterior === undefined) return undefined
  const { meta } = posterior
  const told = (key: 'candidates' | 'sample' | 'seed', count: number | undefined): string =>
    count === undefined ? '' : words.text(`model.figure-${key}`, { count: Math.round(count) })
  const figures = [
    words.text('model.figure-draws', {
      draws: posterior.drawCount,
      parameters: posterior.variables.length,
    }),
    told('candidates', meta.candidates),
    told('sample', meta.effectiveSample),
    told('seed', meta.seed),
    meta.modelHash === '' ? '' : words.text('model.figure-model', { hash: meta.modelHash }),
    meta.dataHash === '' ? '' : words.text('model.figure-data', { hash: meta.dataHash }),
  ]
  return {
    method: read('posterior.method', meta.method),
    note: read('posterior.note', meta.note),
    isCalibrated: meta.isCalibrated,
    figures: figures.filter((figure) => figure !== ''),
    fitted: meta.fittedSeries.map((id) => ({
      id,
      path: pageOfSeries(dossier, id),
      name: read(`series.${id}.title`, dossier.series.get(id)?.title ?? id),
    })),
  }
}
