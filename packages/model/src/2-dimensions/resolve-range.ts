/** Resolves subscripts that take several elements: a star, a star of a dimension, a range. */
import { canonicalName, type Expression, type Subscript } from '@thaw/syntax'
import { guessName, sortCandidates } from '../1-names/guess.ts'
import { issueOf } from '../report.ts'
import type { ResolvedSubscript } from '../resolved-expression.ts'
import type { EquationScope } from './equation-scope.ts'
import { exampleOf } from './example-subscripts.ts'
import { mapElements, shareElements } from './find-element.ts'
import { fixedPosition, reportUnknownElement } from './fixed-position.ts'
import type { SubscriptPlace } from './subscript-place.ts'

type SubscriptOf<Kind extends Subscript['kind']> = Extract<Subscript, { kind: Kind }>

/** `*` or `*:dimension`, which Vensim writes `dimension!`. Issues: MO010, MO028, MO031. */
export function resolveStar(
  star: SubscriptOf<'all'>,
  place: SubscriptPlace,
  scope: EquationScope,
): ResolvedSubscript | undefined {
  const { dimension, variable } = place
  if (!mayWalk(star, place, scope, starInWords(star, scope))) return undefined
  const named =
    star.dimension === undefined
      ? dimension
      : scope.names.dimensions.get(canonicalName(star.dimension))
  if (named === undefined) {
    const name = star.dimension ?? ''
    const candidates = [...scope.names.dimensions.values()]
    const { guess, related } = guessName(name, sortCandidates(candidates))
    scope.report(issueOf('MO010', star.span, { owner: scope.owner.name, name, guess }, related))
    return undefined
  }
  const positions =
    named.key === dimension.key
      ? dimension.elements.map((_, at) => at)
      : (scope.names.language === 'vensim' ? shareElements : mapElements)(named, dimension)
  if (positions !== undefined) return { kind: 'range', dimension: named.key, positions }
  const data = { name: variable.name, dimension: dimension.name, other: named.name }
  scope.report(issueOf('MO028', star.span, data))
  return undefined
}

function starInWords({ dimension }: SubscriptOf<'all'>, { names }: EquationScope): string {
  if (dimension === undefined) return '*'
  return names.language === 'vensim' ? `${dimension}!` : `*:${dimension}`
}

/** `first:last`. Issues: MO026 to MO028, MO031, MO039. */
export function resolveRange(
  range: SubscriptOf<'range'>,
  place: SubscriptPlace,
  scope: EquationScope,
): ResolvedSubscript | undefined {
  const { variable, dimension } = place
  const ends = [range.first, range.last].map((end) => rangeEnd(end, place, scope))
  const [first, last] = ends
  if (first === undefined || last === undefined) return undefined
  const text = `${dimension.elements[first] ?? ''}:${dimension.elements[last] ?? ''}`
  if (!mayWalk(range, place, scope, text)) return undefined
  if (first > last) {
    scope.report(issueOf('MO039', range.span, { range: text, name: variable.name }))
    return undefined
  }
  const positions = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return { kind: 'range', dimension: dimension.key, positions }
}

function rangeEnd(
  end: Expression,
  place: SubscriptPlace,
  scope: EquationScope,
): number | undefined {
  const position = fixedPosition(end, { ...place, isEnd: true }, scope)
  if (position === 'reported' || position === 'outside') return undefined
  if (position !== undefined) return position
  if (end.kind === 'reference') {
    reportUnknownElement(end, place, scope)
    return undefined
  }
  const { variable, dimension } = place
  const count = dimension.elements.length
  const data = { name: variable.name, dimension: dimension.name, count, element: 'an expression' }
  scope.report(issueOf('MO027', end.span, data))
  return undefined
}

function mayWalk(
  subscript: Subscript,
  { variable, walk }: SubscriptPlace,
  scope: EquationScope,
  text: string,
): boolean {
  if (walk !== 'none') return true
  const data = { subscript: text, name: variable.name, sum: exampleOf(variable, scope, text) }
  scope.report(issueOf('MO031', subscript.span, data))
  return false
}
