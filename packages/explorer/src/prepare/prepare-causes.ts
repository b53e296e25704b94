/** What the laboratory says of causes: the model's graph, the links with their evidence, the loops. */
import { untranslated, type Dossier, type Link } from '@thaw/dossier'
import { readersOf, type Model, type ModelVariable } from '@thaw/model'
import type { CausalLink, CausalLoop, CauseNode, CausesFile } from '../causes/causes-file.ts'
import { cutGraph, type LinkEnds } from '../causes/cause-graph.ts'
import { chipsOf } from '../ui/rooms/evidence.ts'
import { pageOfVariable } from '../ui/rooms/model/model-sectors.ts'
import { variableName } from '../ui/rooms/model/variable-name.ts'
import { linkBasis } from '../ui/rooms/model/parameters/shown-basis.ts'
import type { Edition } from './edition.ts'

/** Places of the model's variables in lists. */
type Places = ReadonlyMap<string, number>

/** The causes of a dossier with a model, in one language. */
export function prepareCauses({ dossier, words }: Omit<Edition, 'home'>, model: Model): CausesFile {
  const places: Places = new Map([...model.variables.keys()].map((key, k) => [key, k]))
  const foreign = untranslated(dossier, words.language)
  const links = [...dossier.links.values()]
  const ends = links.map((link) => endsOf(link, places))
  const levers = placesOf(dossier.levers, places)
  const charts = placesOf(dossier.charts, places)
  const named = [
    ...ends.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()),
    ...Object.values(levers),
    ...Object.values(charts),
  ]
  const edges = cutGraph(readersIn(model, places), [...new Set(named)].sort(ascending), ends)
  return {
    language: dossier.manifest.languages[0] ?? words.language,
    nodes: nodesOf({ dossier, words }, model),
    edges,
    links: links.map((link) => causalLink(dossier, link, foreign)),
    loops: loopsOf(dossier, foreign),
    levers,
    charts,
    endsAt: ends.map(({ to }) => to ?? null),
  }
}

function ascending(left: number, right: number): number {
  return left - right
}

function endsOf({ causeVariable, effectVariable }: Link, places: Places): LinkEnds {
  return { from: places.get(causeVariable ?? ''), to: places.get(effectVariable ?? '') }
}

function placesOf(
  rows: ReadonlyMap<string, { readonly variableKey: string }>,
  places: Places,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...rows].flatMap(([id, { variableKey }]): [string, number][] => {
      const place = places.get(variableKey)
      return place === undefined ? [] : [[id, place]]
    }),
  )
}

/** Graphical functions that stand alone change nothing, so that they are no part of the graph. */
function readersIn(model: Model, places: Places): readonly (readonly number[])[] {
  const readers = readersOf(model)
  return [...places.keys()].map((key) =>
    (readers.get(key) ?? []).flatMap((reader) => places.get(reader) ?? []),
  )
}

function nodesOf(edition: Omit<Edition, 'home'>, model: Model): readonly CauseNode[] {
  const { charts, levers } = edition.dossier
  const rows = [...charts.values(), ...levers.values()]
  return [...model.variables.values()].map((variable) => {
    const row = rows.find((one) => one.variableKey === variable.key)
    const name = variableName(edition, variable.key, variable.name)
    return {
      name: row?.name ?? name.text,
      isForeign: row === undefined && name.language !== undefined,
      page: pageOfVariable(model, variable.key),
      outputs: outputsOf(model, variable),
    }
  })
}

/** As the engine names them: `Staff`, or `Staff[doctors]` for each element; none where no table shows them. */
function outputsOf(model: Model, variable: ModelVariable): readonly string[] {
  const { dimensions, isImplicit, name } = variable
  if (isImplicit) return []
  const elements = dimensions.reduce<readonly (readonly string[])[]>(
    (before, key) =>
      before.flatMap((row) =>
        (model.dimensions.get(key)?.elements ?? []).map((element) => [...row, element]),
      ),
    [[]],
  )
  return elements.map((row) => (row.length === 0 ? name : `${name}[${row.join(', ')}]`))
}

function causalLink(dossier: Dossier, link: Link, foreign: ReadonlySet<string>): CausalLink {
  const { id, cause, effect, sign, delay, size, grade, arguedBy, against, note } = link
  const basis = linkBasis(dossier, link)
  const sources = chipsOf(dossier, link.sources).map((chip) => ({ id: chip.id, label: chip.label }))
  const texts = { id, cause, effect, sign, delay, size, grade, basis, arguedBy, against, note }
  return {
    ...texts,
    isForeign: foreign.has(`links.${id}.cause`),
    sources,
    canSwitch: link.switchOff.length > 0,
  }
}

function loopsOf(dossier: Dossier, foreign: ReadonlySet<string>): readonly CausalLoop[] {
  return [...dossier.loops.values()].map(({ id, name, kind, story, links }) => ({
    id,
    name,
    kind,
    story,
    links,
    isForeign: foreign.has(`loops.${id}.name`),
  }))
}
