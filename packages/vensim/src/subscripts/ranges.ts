/** Subscript ranges with all their elements. Source: vensim.com, "ref_subscripts". */
import { didYouMean } from '@thaw/core'
import { canonicalName, type DimensionNode, type NamedPlace } from '@thaw/syntax'
import type { RangeItem, Statement } from '../equations/statement.ts'
import { issue, type Report } from '../issue.ts'
import { expandSequence, mostElements } from './expand-sequence.ts'
import { resolveMappings } from './mappings.ts'

/** A range whose items have become elements. */
export interface Range {
  readonly key: string
  readonly name: string
  readonly elements: readonly string[]
  /** Canonical names of the elements, in order. */
  readonly keys: readonly string[]
  readonly place: NamedPlace
  /** Names in its list that are ranges themselves, as the list writes them: their elements stand in their place. */
  readonly opened: readonly string[]
}

/** Every range by canonical name, and every element that one of them has. */
export interface Ranges {
  readonly byKey: ReadonlyMap<string, Range>
  readonly elements: ReadonlyMap<string, string>
  readonly dimensions: readonly DimensionNode[]
}

type RangeStatement = Extract<Statement, { kind: 'range' }>
type Definition = RangeStatement | Extract<Statement, { kind: 'alias' }>

/** Reads the items of a range from a file; undefined where that failed, which was told. */
export type LoadItems = (statement: RangeStatement) => readonly string[] | undefined

/**
 * Resolves all definitions: ranges within ranges, sequences, other names of a range, mappings.
 *
 * Issues: VE301 to VE306, VE310.
 */
export function resolveRanges(
  statements: readonly Statement[],
  loadItems: LoadItems,
  report: Report,
): Ranges {
  const definitions = new Map<string, Definition>()
  for (const statement of statements) {
    if (statement.kind !== 'range' && statement.kind !== 'alias') continue
    const key = canonicalName(statement.name.name)
    const first = definitions.get(key)
    if (first === undefined) definitions.set(key, statement)
    else reportTwice(statement.name, first.name, report)
  }
  const resolver: Resolver = { definitions, loadItems, report, done: new Map() }
  for (const key of definitions.keys()) resolve(key, [], resolver)
  const byKey = resolver.done
  const elements = new Map(
    [...byKey.values()].flatMap((range) =>
      range.keys.map((key, at) => [key, range.elements[at] ?? key] as const),
    ),
  )
  const dimensions = [...byKey.values()].map((range): DimensionNode => {
    const mappings = resolveMappings(range, sourceOf(range.key, definitions), byKey, report)
    const { name, elements: own, place } = range
    const node = { name, elements: own, span: place.span }
    return mappings.length === 0 ? node : { ...node, mappings }
  })
  return { byKey, elements, dimensions }
}

interface Resolver {
  readonly definitions: ReadonlyMap<string, Definition>
  readonly loadItems: LoadItems
  readonly report: Report
  readonly done: Map<string, Range>
}

/** Elements of the range; `chain` holds the ranges that wait for it. */
function resolve(key: string, chain: readonly string[], resolver: Resolver): readonly string[] {
  const known = resolver.done.get(key)
  if (known !== undefined) return known.elements
  const definition = resolver.definitions.get(key)
  if (definition === undefined) return []
  const { name } = definition
  if (chain.includes(name.name)) {
    const names = chain.slice(chain.indexOf(name.name)).join(', ')
    resolver.report(issue('VE303', name.span, { name: name.name, chain: names }))
    return []
  }
  const elements = elementsOf(definition, [...chain, name.name], resolver)
  const keys = elements.map(canonicalName)
  if (!resolver.done.has(key)) {
    const opened = openedOf(definition, resolver)
    resolver.done.set(key, { key, name: name.name, elements, keys, place: name, opened })
  }
  return elements
}

function elementsOf(
  definition: Definition,
  chain: readonly string[],
  resolver: Resolver,
): readonly string[] {
  const { definitions, report, loadItems } = resolver
  const { name } = definition
  if (definition.kind === 'alias') {
    const of = canonicalName(definition.of.name)
    if (definitions.has(of)) return resolve(of, chain, resolver)
    const guess = didYouMean(definition.of.name, namesOf(definitions))
    const data = { owner: `"${name.name}"`, name: definition.of.name, guess }
    report(issue('VE301', definition.of.span, data))
    return []
  }
  if (definition.loader === undefined) {
    return definition.items.flatMap((item) => elementsOfItem(item, name, chain, resolver))
  }
  const loaded = loadItems(definition)
  if (loaded?.length === 0) report(issue('VE302', name.span, { name: name.name }))
  return loaded ?? []
}

function elementsOfItem(
  item: RangeItem,
  { name }: NamedPlace,
  chain: readonly string[],
  resolver: Resolver,
): readonly string[] {
  if (item.kind === 'sequence') {
    const found = expandSequence(item.name)
    if (found !== undefined) return found
    const data = { name, found: item.name, limit: mostElements }
    resolver.report(issue('VE304', item.span, data))
    return []
  }
  const key = canonicalName(item.name)
  return resolver.definitions.has(key) ? resolve(key, chain, resolver) : [item.name]
}

function openedOf(definition: Definition, { definitions }: Resolver): readonly string[] {
  if (definition.kind === 'alias') return []
  const names = definition.items.filter(({ kind }) => kind === 'name').map(({ name }) => name)
  return names.filter((name) => definitions.has(canonicalName(name)))
}

/** The definition that an alias stands for, however many aliases lie between; mappings are its own. */
function sourceOf(
  key: string,
  definitions: ReadonlyMap<string, Definition>,
): RangeStatement | undefined {
  const seen = new Set<string>()
  let definition = definitions.get(key)
  while (definition?.kind === 'alias') {
    const of = canonicalName(definition.of.name)
    if (seen.has(of)) return undefined
    seen.add(of)
    definition = definitions.get(of)
  }
  return definition
}

function reportTwice(name: NamedPlace, first: NamedPlace, report: Report): void {
  const related = [{ note: 'defined here first', span: first.span }]
  report(issue('VE310', name.span, { name: name.name, line: first.span.line }, related))
}

function namesOf(definitions: ReadonlyMap<string, Definition>): readonly string[] {
  return [...definitions.values()].map(({ name }) => name.name)
}
