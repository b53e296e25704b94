/** Graphical functions. Source: XMILE 1.0, 3.1.4 and 4.1.3. */
import type { LookupInterpolation, LookupNode } from '@thaw/syntax'
import { issue, type Report } from '../issue.ts'
import {
  attributeText,
  childNamed,
  childrenNamed,
  contentOf,
  type MarkupElement,
} from '../markup/markup.ts'
import { countOf, readNumber, splitList, toNumber } from './reader.ts'

/**
 * The points of a `<gf>`, sorted by x; undefined where they cannot be known (XM204, XM220 to XM225).
 *
 * Where a file gives both a scale and x values, as one program does, the x values count if there
 * is one for each y.
 */
export function readLookup(
  element: MarkupElement,
  owner: string,
  report: Report,
): LookupNode | undefined {
  const interpolation = readInterpolation(element, owner, report)
  const ys = readPoints(element, 'ypts', owner, report)
  if (ys === undefined) return undefined
  if (ys.length < 2) {
    report(issue('XM221', element.span, { owner, count: countOf(ys.length, 'point') }))
    return undefined
  }
  const xs = readXs(element, ys.length, owner, report)
  if (xs === undefined) return undefined
  if (!isAscending(xs)) report(issue('XM224', element.span, { owner }))
  return { ...sortPoints(xs, ys), interpolation, span: element.span }
}

/** True for `<gf name="rising"/>`, which stands for the points of another one. */
export function isLookupReference(element: MarkupElement): boolean {
  const hasPoints = ['ypts', 'xpts', 'xscale'].some((tag) => childNamed(element, tag) !== undefined)
  return !hasPoints && element.attributes.has('name')
}

function readInterpolation(
  element: MarkupElement,
  owner: string,
  report: Report,
): LookupInterpolation {
  const type = attributeText(element, 'type') ?? 'continuous'
  const lower = type.toLowerCase()
  if (lower === 'continuous' || lower === 'extrapolate' || lower === 'discrete') return lower
  report(issue('XM225', element.span, { owner, type }))
  return 'continuous'
}

/** The numbers of `<ypts>` or `<xpts>`: [] where there are none, undefined where one is no number. */
function readPoints(
  element: MarkupElement,
  tag: 'xpts' | 'ypts',
  owner: string,
  report: Report,
): readonly number[] | undefined {
  const child = childNamed(element, tag)
  if (child === undefined) return []
  const separator = child.attributes.get('sep')?.text ?? ','
  const pieces = splitList(contentOf(child), separator === '' ? ',' : separator)
  const values = pieces.map((piece) => {
    const value = toNumber(piece.name)
    if (value === undefined) {
      const data = { owner, part: `each value of <${tag}>`, found: piece.name }
      report(issue('XM204', piece.span, data))
    }
    return value
  })
  return values.every((value) => value !== undefined) ? values : undefined
}

function readXs(
  element: MarkupElement,
  count: number,
  owner: string,
  report: Report,
): readonly number[] | undefined {
  const xs = readPoints(element, 'xpts', owner, report)
  if (xs === undefined || xs.length === count) return xs
  const scale = childNamed(element, 'xscale')
  if (scale !== undefined) return readScale(scale, count, owner, report)
  const code = childrenNamed(element, 'xpts').length > 0 ? 'XM220' : 'XM222'
  const data = { xs: countOf(xs.length, 'x value'), ys: countOf(count, 'y value') }
  report(issue(code, element.span, { owner, ...data }))
  return undefined
}

/** Evenly spaced x values; the last is exactly `max`. */
function readScale(
  scale: MarkupElement,
  count: number,
  owner: string,
  report: Report,
): readonly number[] | undefined {
  const [min, max] = (['min', 'max'] as const).map((name) => {
    const attribute = scale.attributes.get(name)
    if (attribute !== undefined) return readNumber(attribute, owner, `${name}="..."`, report)
    report(issue('XM203', scale.span, { owner, part: `${name}="..." in its <xscale>` }))
    return undefined
  })
  if (min === undefined || max === undefined) return undefined
  if (max <= min) {
    report(issue('XM223', scale.span, { owner, min, max }))
    return undefined
  }
  const last = count - 1
  return Array.from({ length: count }, (_, index) =>
    index === last ? max : min + (index * (max - min)) / last,
  )
}

function isAscending(xs: readonly number[]): boolean {
  return xs.every((x, index) => index === 0 || x >= (xs[index - 1] ?? x))
}

/** Points in ascending order of x; those of equal x keep the file's order (a vertical step). */
function sortPoints(
  xs: readonly number[],
  ys: readonly number[],
): { readonly xs: readonly number[]; readonly ys: readonly number[] } {
  const points = xs.map((x, index) => ({ x, y: ys[index] ?? 0 }))
  const sorted = points.toSorted((left, right) => left.x - right.x)
  return { xs: sorted.map((point) => point.x), ys: sorted.map((point) => point.y) }
}
