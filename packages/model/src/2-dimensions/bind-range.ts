/** What the name of a range means on the right of a Vensim equation: an element for each on the left. */
import { canonicalName, type Subscript } from '@thaw/syntax'
import type { NamedDimension, RangeMapping } from '../1-names/name-table.ts'
import type { EquationScope, LeftAxis } from './equation-scope.ts'

/** A range that follows one of the ranges on the left. */
export interface BoundRange {
  /** Place on the left-hand side of the range that it follows. */
  readonly axis: number
  /**
   * Canonical name of its element for each position of the left-hand side's dimension; undefined where
   * the equation does not hold.
   */
  readonly elements: readonly (string | undefined)[]
}

/** Which of several ranges on the left is meant, where more than one could be. */
export interface Preference {
  /** Place of the subscript among those of its reference. */
  readonly axis: number
  readonly beside: readonly Subscript[]
}

/**
 * Binds a range's name to the left-hand side: to the range of that very name; else to one that it is
 * mapped to, whose elements it has under the same names, or that is mapped to it.
 *
 * Of several on the left that serve equally well, ranges that the reference names beside this one do
 * not count, then the one in the same place does. `ambiguous` where that does not settle it;
 * undefined where nothing on the left serves.
 * Source: vensim.com, "ref_subscript_mapping" (a mapping lets the left range stand for what is mapped to it),
 * "22220" (a range on the right must be on the left or mapped to it); recorded: subscript_mapping_vensim,
 * subscript_copy. Same names without a mapping are what converters accept.
 */
export function bindRange(
  named: NamedDimension,
  scope: EquationScope,
  preference: Preference,
): BoundRange | 'ambiguous' | undefined {
  const left = scope.left ?? []
  for (const relate of relations) {
    const found = left.flatMap((axis, at) => boundTo(named, axis, at, { relate, scope }))
    const [first] = found
    if (first !== undefined) return found.length === 1 ? first : choose(found, scope, preference)
  }
  return undefined
}

interface Manner {
  readonly relate: Relation
  readonly scope: EquationScope
}

function boundTo(
  named: NamedDimension,
  { range, reached }: LeftAxis,
  axis: number,
  { relate, scope }: Manner,
): readonly BoundRange[] {
  const dimension = scope.shape?.[axis]
  const meaning = range === undefined ? undefined : relate(named, range)
  if (dimension === undefined || meaning === undefined) return []
  const elements: (string | undefined)[] = dimension.elements.map(() => undefined)
  for (const position of reached) {
    const meant = meaning(canonicalName(dimension.elements[position] ?? ''))
    if (meant === undefined) return []
    elements[position] = meant
  }
  return [{ axis, elements }]
}

function choose(
  found: readonly BoundRange[],
  scope: EquationScope,
  { axis, beside }: Preference,
): BoundRange | 'ambiguous' {
  const others = beside.flatMap((subscript, at) => (at === axis ? [] : [nameOf(subscript)]))
  const free = found.filter((each) => !others.includes(scope.left?.[each.axis]?.range?.key ?? ''))
  const [only] = free
  if (free.length === 1 && only !== undefined) return only
  return (free.length > 0 ? free : found).find((each) => each.axis === axis) ?? 'ambiguous'
}

function nameOf(subscript: Subscript): string | undefined {
  const isName = subscript.kind === 'index' && subscript.expression.kind === 'reference'
  return isName ? canonicalName(subscript.expression.name) : undefined
}

/** The element of `named` that an element of `range` means; undefined where they are not related. */
type Relation = (
  named: NamedDimension,
  range: NamedDimension,
) => ((element: string) => string | undefined) | undefined

/** The nearest first: a mapping that names the range on the left counts before one that only has its elements. */
const relations: readonly Relation[] = [
  isItself,
  isMappedTo,
  isMappedElsewhere,
  hasSameNames,
  isMappedFrom,
]

function isItself(named: NamedDimension, range: NamedDimension): ReturnType<Relation> {
  return named.key === range.key ? (element) => element : undefined
}

/** `named -> range`: the one element whose image contains it. */
function isMappedTo(named: NamedDimension, range: NamedDimension): ReturnType<Relation> {
  return sourceAmong(
    named,
    named.mappings.filter(({ to }) => to === range.key),
  )
}

/** A mapping of `named` to another range that has the element: whose image contains it. */
function isMappedElsewhere(named: NamedDimension): ReturnType<Relation> {
  return sourceAmong(named, named.mappings)
}

function sourceAmong(
  named: NamedDimension,
  mappings: readonly RangeMapping[],
): ReturnType<Relation> {
  if (mappings.length === 0) return undefined
  const sources = new Map<string, string | undefined>()
  for (const { targets } of mappings) {
    targets.forEach((images, at) => {
      const source = canonicalName(named.elements[at] ?? '')
      for (const image of images) {
        const isOfOthers = sources.has(image) && sources.get(image) !== source
        sources.set(image, isOfOthers ? undefined : source)
      }
    })
  }
  return (element) => sources.get(element)
}

function hasSameNames({ positions }: NamedDimension): ReturnType<Relation> {
  return (element) => (positions.has(element) ? element : undefined)
}

/** `range -> named`: the one image of the element. */
function isMappedFrom(named: NamedDimension, range: NamedDimension): ReturnType<Relation> {
  const mapping = range.mappings.find(({ to }) => to === named.key)
  if (mapping === undefined) return undefined
  return (element) => {
    const images = mapping.targets[range.positions.get(element) ?? -1] ?? []
    return images.length === 1 ? images[0] : undefined
  }
}
