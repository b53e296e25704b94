/** One file's tree with that of a file it names. Source: XMILE 1.0, 2 and 2.11.2. */
import { canonicalName } from '@thaw/syntax'
import { issue, type Report } from '../issue.ts'
import { attributeText, childNamed, childrenNamed, type MarkupElement } from '../markup/markup.ts'
import { toName } from '../reading/reader.ts'

/**
 * What the other file has stands first. Where both have something of one name, or both set the time, the
 * file that names the other wins; a model or macro that is left out so is told (XM323).
 */
export function mergeRoots(
  own: MarkupElement,
  other: MarkupElement,
  report: Report,
): MarkupElement {
  const behavior = childNamed(own, 'behavior')
  const children = other.children.flatMap((child) => keepOf(child, own, report))
  const ownChildren = own.children.map((child) =>
    child === behavior ? withBehavior(child, childNamed(other, 'behavior')) : child,
  )
  return { ...own, children: [...children, ...ownChildren] }
}

function keepOf(
  child: MarkupElement,
  own: MarkupElement,
  report: Report,
): readonly MarkupElement[] {
  if (!child.isXmile) return []
  switch (child.tag) {
    case 'header':
      return []
    case 'sim_specs':
      return hasTime(own) ? [] : [child]
    case 'behavior':
      return childNamed(own, 'behavior') === undefined ? [child] : []
    case 'dimensions':
    case 'model_units':
      return [withoutNames(child, childrenNamed(own, child.tag))]
    case 'model':
    case 'macro':
      return keepNamed(child, own, report)
    default:
      return [child]
  }
}

function hasTime(own: MarkupElement): boolean {
  return [own, ...childrenNamed(own, 'model')].some(
    (level) => childNamed(level, 'sim_specs') !== undefined,
  )
}

/** The list without what the lists of the other file name, too. */
function withoutNames(list: MarkupElement, others: readonly MarkupElement[]): MarkupElement {
  const taken = new Set(others.flatMap(({ children }) => children).map(keyOf))
  return { ...list, children: list.children.filter((child) => !taken.has(keyOf(child))) }
}

function keepNamed(
  child: MarkupElement,
  own: MarkupElement,
  report: Report,
): readonly MarkupElement[] {
  const same = childrenNamed(own, child.tag).find((each) => keyOf(each) === keyOf(child))
  if (same === undefined) return [child]
  // A file that is named in several places comes with the same models.
  const isTheSame = same.span.file === child.span.file && same.span.start === child.span.start
  if (!isTheSame) {
    const name = attributeText(child, 'name') ?? ''
    const what = name === '' ? `${child.tag} without a name` : `${child.tag} "${name}"`
    report(issue('XM323', child.span, { what, file: same.span.file }))
  }
  return []
}

/** Macros of one name may differ in how many parameters they take. */
function keyOf(element: MarkupElement): string {
  const name = canonicalName(toName(attributeText(element, 'name') ?? ''))
  return element.tag === 'macro' ? `${name}/${childrenNamed(element, 'parm').length}` : name
}

/** What both say of all stocks or flows; the first of one tag counts. */
function withBehavior(own: MarkupElement, other: MarkupElement | undefined): MarkupElement {
  const tags = new Set(own.children.map(({ tag }) => tag))
  const more = (other?.children ?? []).filter(({ tag }) => !tags.has(tag))
  return { ...own, children: [...own.children, ...more] }
}
