/** The ranges that a variable is an array over, from all its left sides. Source: vensim.com, "ref_subscripts" and 22220. */
import { didYouMean } from '@thaw/core'
import { canonicalName, type NamedPlace } from '@thaw/syntax'
import type { LeftSide } from '../equations/statement.ts'
import { issue, type Report } from '../issue.ts'
import type { Range, Ranges } from './ranges.ts'

/**
 * For each subscript the smallest range that holds all elements of the left sides; of several of one size
 * one that a left side names. Undefined after a fault.
 *
 * Issues: VE301, VE307, VE308, VE309.
 */
export function shapeOf(
  lefts: readonly LeftSide[],
  ranges: Ranges,
  report: Report,
): readonly NamedPlace[] | undefined {
  const [first] = lefts
  if (first === undefined) return undefined
  const areEven = lefts.map((left) => isAsFirst(left, first, report)).every(Boolean)
  const areKnown = lefts.map((left) => areNamesKnown(left, ranges, report)).every(Boolean)
  if (!areEven || !areKnown) return undefined
  const shape: NamedPlace[] = []
  for (const [axis, { span }] of first.subscripts.entries()) {
    const names = [
      ...new Set(lefts.map((left) => canonicalName(left.subscripts[axis]?.name ?? ''))),
    ]
    const range = smallestRange(names, ranges)
    if (range === undefined) reportApart(first, axis, names, report)
    else shape.push({ name: range.name, span })
  }
  return shape.length === first.subscripts.length ? shape : undefined
}

/** Elements that a subscript on a left side stands for, by canonical name; itself where it is one. */
function elementKeys(name: string, ranges: Ranges): readonly string[] {
  const key = canonicalName(name)
  return ranges.byKey.get(key)?.keys ?? [key]
}

function smallestRange(names: readonly string[], ranges: Ranges): Range | undefined {
  const [single = ''] = names
  const own = names.length === 1 ? ranges.byKey.get(single) : undefined
  if (own !== undefined) return own
  const wanted = new Set(names.flatMap((name) => elementKeys(name, ranges)))
  const holding = [...ranges.byKey.values()].filter(({ keys }) => {
    const has = new Set(keys)
    return [...wanted].every((key) => has.has(key))
  })
  const least = Math.min(...holding.map(({ keys }) => keys.length))
  const smallest = holding.filter(({ keys }) => keys.length === least)
  return smallest.find(({ key }) => names.includes(key)) ?? smallest[0]
}

function isAsFirst(left: LeftSide, first: LeftSide, report: Report): boolean {
  const wanted = first.subscripts.length
  if (left.subscripts.length !== wanted) {
    const found = counted(left.subscripts.length)
    const data = { name: left.name, found, first: counted(wanted), line: first.nameSpan.line }
    const related = [{ note: 'defined here first', span: first.nameSpan }]
    report(issue('VE307', left.nameSpan, data, related))
    return false
  }
  const odd = left.except.find((names) => names.length !== wanted)
  if (odd === undefined) return true
  const owner = `the equation of "${left.name}"`
  const data = { owner, found: counted(odd.length), wanted: counted(wanted) }
  report(issue('VE309', odd[0]?.span ?? left.nameSpan, data))
  return false
}

function areNamesKnown(left: LeftSide, ranges: Ranges, report: Report): boolean {
  const unknown = [left.subscripts, ...left.except]
    .flat()
    .filter(({ name }) => !isKnown(canonicalName(name), ranges))
  for (const { name, span } of unknown) {
    const all = [...ranges.byKey.values()].map((range) => range.name)
    const guess = didYouMean(name, [...all, ...ranges.elements.values()])
    report(issue('VE301', span, { owner: `the equation of "${left.name}"`, name, guess }))
  }
  return unknown.length === 0
}

function isKnown(key: string, { byKey, elements }: Ranges): boolean {
  return byKey.has(key) || elements.has(key)
}

function reportApart(
  first: LeftSide,
  axis: number,
  names: readonly string[],
  report: Report,
): void {
  const elements = names.slice(0, 6).join(', ')
  const data = { name: first.name, position: axis + 1, elements }
  report(issue('VE308', first.nameSpan, data))
}

function counted(count: number): string {
  if (count === 0) return 'no subscripts'
  return count === 1 ? '1 subscript' : `${count} subscripts`
}
