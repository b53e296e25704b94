/** The model page: every variable as it is written in the file, every link with who argues it. */
import type { Basis, Dossier, Grade, Link, Parameter } from '@thaw/dossier'
import type { Model, ModelVariable } from '@thaw/model'
import { chipsOf } from './evidence.ts'
import type { SourceChip } from './evidence.ts'

export interface ModelData {
  readonly name: string
  readonly time: {
    readonly start: number
    readonly stop: number
    readonly dt: number
    readonly unit: string
    readonly method: string
  }
  readonly counts: {
    readonly stocks: number
    readonly flows: number
    readonly auxiliaries: number
    readonly inputs: number
  }
  readonly groups: readonly VariableGroup[]
  readonly links: readonly LinkEntry[]
  readonly loops: readonly LoopEntry[]
  readonly readings: readonly ReadingEntry[]
  readonly posterior: PosteriorEntry | undefined
  /** Path of the model file from the site's root. */
  readonly file: string
}

export interface VariableGroup {
  readonly name: string
  readonly doc: string
  readonly variables: readonly VariableEntry[]
}

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
  readonly reads: readonly VariableName[]
  readonly readBy: readonly VariableName[]
  readonly levers: readonly { readonly id: string; readonly name: string }[]
  readonly charts: readonly { readonly id: string; readonly question: string }[]
  readonly parameter: ParameterEntry | undefined
}

export interface VariableName {
  readonly key: string
  readonly name: string
}

export interface ParameterEntry {
  /** `lognormal, middle 0.6, 8 in 10 draws between 0.4 and 0.9`. */
  readonly prior: string
  readonly limits: string
  readonly basis: Basis
  readonly reason: string
  readonly sources: readonly SourceChip[]
}

export interface LinkEntry {
  readonly id: string
  readonly cause: string
  readonly effect: string
  readonly causeKey: string | undefined
  readonly effectKey: string | undefined
  readonly sector: string
  readonly sign: '+' | '-'
  readonly delay: string
  readonly size: string
  readonly grade: Grade
  readonly basis: Basis
  readonly arguedBy: string
  readonly against: string
  readonly note: string
  readonly sources: readonly SourceChip[]
}

export interface LoopEntry {
  readonly id: string
  readonly name: string
  readonly kind: 'balancing' | 'reinforcing'
  readonly story: string
  readonly arguedBy: string
  readonly grade: Grade
  readonly whenStrong: string
  readonly links: readonly { readonly id: string; readonly text: string }[]
}

export interface ReadingEntry {
  readonly id: string
  readonly name: string
  readonly authors: string
  readonly rows: readonly { readonly label: string; readonly text: string }[]
  readonly strengthens: readonly { readonly id: string; readonly text: string }[]
  readonly weakens: readonly { readonly id: string; readonly text: string }[]
  readonly removes: readonly { readonly id: string; readonly text: string }[]
  readonly sources: readonly SourceChip[]
}

export interface PosteriorEntry {
  readonly method: string
  readonly note: string
  readonly isCalibrated: boolean
  readonly figures: readonly string[]
  readonly fitted: readonly { readonly id: string; readonly title: string }[]
}

/** The model and what its dossier holds about it; undefined where there is no model. */
export function modelData(dossier: Dossier, file: string): ModelData | undefined {
  const { model } = dossier
  if (model === undefined) return undefined
  const variables = [...model.variables.values()]
  return {
    name: model.name,
    time: model.time,
    counts: {
      stocks: variables.filter((one) => one.kind === 'stock').length,
      flows: variables.filter((one) => one.kind === 'flow').length,
      auxiliaries: variables.filter((one) => one.kind === 'auxiliary' && !one.isInput).length,
      inputs: variables.filter((one) => one.kind === 'auxiliary' && one.isInput).length,
    },
    groups: groupsOf(dossier, model),
    links: [...dossier.links.values()].map((link) => linkEntry(dossier, link)),
    loops: [...dossier.loops.values()].map((loop) => ({
      id: loop.id,
      name: loop.name,
      kind: loop.kind,
      story: loop.story,
      arguedBy: loop.arguedBy,
      grade: loop.grade,
      whenStrong: loop.whenStrong,
      links: linkNames(dossier, loop.links),
    })),
    readings: readingsOf(dossier),
    posterior: posteriorOf(dossier),
    file,
  }
}

function groupsOf(dossier: Dossier, model: Model): readonly VariableGroup[] {
  const graph = readGraph(model)
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

interface ReadGraph {
  readonly reads: ReadonlyMap<string, ReadonlySet<string>>
  readonly readBy: ReadonlyMap<string, ReadonlySet<string>>
}

/** Who reads whom: the variables named in equations. */
function readGraph(model: Model): ReadGraph {
  const reads = new Map<string, Set<string>>()
  const readBy = new Map<string, Set<string>>()
  for (const variable of model.variables.values()) {
    const found = new Set<string>()
    for (const equation of variable.equations) collectReads(equation.expression, found)
    reads.set(variable.key, found)
    for (const key of found) {
      const readers = readBy.get(key) ?? new Set<string>()
      readBy.set(key, readers.add(variable.key))
    }
  }
  return { reads, readBy }
}

/** Variables that an expression names, at any depth. Walks the plain data, so that a new kind of node needs no change here. */
function collectReads(node: unknown, found: Set<string>): void {
  if (Array.isArray(node)) {
    for (const child of node) collectReads(child, found)
    return
  }
  if (typeof node !== 'object' || node === null) return
  for (const [key, child] of Object.entries(node)) {
    if ((key === 'variable' || key === 'table') && typeof child === 'string') found.add(child)
    else collectReads(child, found)
  }
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
    inflows: variable.kind === 'stock' ? names(variable.inflows) : [],
    outflows: variable.kind === 'stock' ? names(variable.outflows) : [],
    reads: names(graph.reads.get(variable.key) ?? []),
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

function parameterEntry(dossier: Dossier, row: Parameter): ParameterEntry {
  const limits = [
    row.low === undefined ? '' : `at least ${tell(row.low)}`,
    row.high === undefined ? '' : `at most ${tell(row.high)}`,
  ]
  return {
    prior: `${row.prior}, middle ${tell(row.centre)}, ${spreadWords(row)}`,
    limits: limits.filter((words) => words !== '').join(', '),
    basis: row.basis,
    reason: row.reason,
    sources: chipsOf(dossier, row.sources),
  }
}

/** The middle eight in ten of a prior. Source: 1.2816 is the 0.9 quantile of the normal distribution. */
function spreadWords(row: Parameter): string {
  const reach = 1.2816 * row.spread
  const between = (low: number, high: number): string =>
    `8 in 10 between ${tell(low)} and ${tell(high)}`
  switch (row.prior) {
    case 'normal':
      return between(row.centre - reach, row.centre + reach)
    case 'lognormal':
      return between(row.centre * Math.exp(-reach), row.centre * Math.exp(reach))
    case 'logitnormal': {
      const logit = Math.log(row.centre / (1 - row.centre))
      const share = (at: number): number => 1 / (1 + Math.exp(-at))
      return between(share(logit - reach), share(logit + reach))
    }
    case 'uniform':
      return between(row.centre - 0.8 * row.spread, row.centre + 0.8 * row.spread)
  }
}

function tell(value: number): string {
  return String(Number(value.toPrecision(3)))
}

function linkEntry(dossier: Dossier, link: Link): LinkEntry {
  return {
    id: link.id,
    cause: link.cause,
    effect: link.effect,
    causeKey: link.causeVariable,
    effectKey: link.effectVariable,
    sector:
      link.sectorFrom === link.sectorTo
        ? link.sectorFrom
        : `${link.sectorFrom} to ${link.sectorTo}`,
    sign: link.sign,
    delay: link.delay,
    size: link.size,
    grade: link.grade,
    basis: link.basis,
    arguedBy: link.arguedBy,
    against: link.against,
    note: link.note,
    sources: chipsOf(dossier, link.sources),
  }
}

function linkNames(
  dossier: Dossier,
  ids: readonly string[],
): readonly { readonly id: string; readonly text: string }[] {
  return ids.map((id) => {
    const link = dossier.links.get(id)
    return {
      id,
      text:
        link === undefined
          ? id
          : `${link.cause} ${link.sign === '+' ? '→ +' : '→ −'} ${link.effect}`,
    }
  })
}

function readingsOf(dossier: Dossier): readonly ReadingEntry[] {
  return [...dossier.readings.values()].map((reading) => ({
    id: reading.id,
    name: reading.name,
    authors: reading.authors,
    rows: [
      { label: 'Why it happened', text: reading.whyItHappened },
      { label: 'Why it stopped', text: reading.whyItStopped },
      { label: 'What it predicts', text: reading.predicts },
      { label: 'Record that could decide', text: reading.decidingRecord },
      { label: 'Can it decide?', text: reading.canItDecide },
      { label: 'Strongest objection', text: reading.strongestObjection },
      { label: 'How to run it', text: reading.runIt },
    ].filter((row) => row.text !== ''),
    strengthens: linkNames(dossier, reading.strengthens),
    weakens: linkNames(dossier, reading.weakens),
    removes: linkNames(dossier, reading.removes),
    sources: chipsOf(dossier, reading.sources),
  }))
}

function posteriorOf(dossier: Dossier): PosteriorEntry | undefined {
  const { posterior } = dossier
  if (posterior === undefined) return undefined
  const { meta } = posterior
  const figures = [
    `${posterior.drawCount} draws of ${posterior.variables.length} parameters`,
    meta.candidates === undefined ? '' : `from ${meta.candidates} candidates`,
    meta.effectiveSample === undefined
      ? ''
      : `effective sample ${Math.round(meta.effectiveSample)}`,
    meta.seed === undefined ? '' : `seed ${meta.seed}`,
    meta.modelHash === '' ? '' : `model ${meta.modelHash}`,
    meta.dataHash === '' ? '' : `data ${meta.dataHash}`,
  ]
  return {
    method: meta.method,
    note: meta.note,
    isCalibrated: meta.isCalibrated,
    figures: figures.filter((words) => words !== ''),
    fitted: meta.fittedSeries.map((id) => ({ id, title: dossier.series.get(id)?.title ?? id })),
  }
}
