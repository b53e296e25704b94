/** What this version does not read and must not pass over, since it changes the numbers. */
import { issue, type Report } from '../issue.ts'
import type { Code } from '../messages.generated.ts'
import { attributeText, childNamed, childrenNamed, type MarkupElement } from '../markup/markup.ts'

/** Parts of a stock or flow that are refused, with their message. */
const refusedParts: Readonly<Record<string, Code>> = {
  conveyor: 'XM304',
  queue: 'XM305',
  oven: 'XM306',
  leak: 'XM307',
  leak_integers: 'XM307',
  overflow: 'XM308',
  multiplier: 'XM309',
}

/** Refuses parts of a variable by name (XM304 to XM309, XM317); true where one was found. */
export function refuseParts(element: MarkupElement, owner: string, report: Report): boolean {
  const refused = element.children.filter((child) => child.tag in refusedParts)
  for (const { tag, span } of refused) {
    report(issue(refusedParts[tag] ?? 'XM304', span, { owner, tag }))
  }
  const spread = [element, ...element.children].filter((part) => spreadAttribute(part))
  for (const part of spread) {
    report(issue('XM317', part.span, { owner, attribute: spreadAttribute(part) ?? '' }))
  }
  for (const event of childrenNamed(element, 'event_poster')) {
    report(issue('XM315', event.span, { owner }))
  }
  return refused.length + spread.length > 0
}

function spreadAttribute(element: MarkupElement): string | undefined {
  return [...element.attributes.keys()].find((name) => /(?:^|:)spreadflow$/.test(name))
}

/** Says that a module is not read yet. */
export function refuseModule(element: MarkupElement, report: Report): void {
  report(issue('XM301', element.span, { name: nameOf(element) }))
}

/** Refuses parts of the whole file: macros, includes, imports (XM303, XM310, XM311). */
export function refuseFileParts(root: MarkupElement, report: Report): void {
  for (const macro of childrenNamed(root, 'macro')) {
    report(issue('XM303', macro.span, { name: nameOf(macro) }))
  }
  const headers = childrenNamed(root, 'header')
  const includes = [root, ...headers].flatMap((part) => childrenNamed(part, 'includes'))
  for (const include of includes.flatMap((part) => childrenNamed(part, 'include'))) {
    report(issue('XM310', include.span, { resource: attributeText(include, 'resource') ?? '' }))
  }
  for (const data of childrenNamed(root, 'data')) {
    for (const part of childrenNamed(data, 'import').filter(isEnabled)) {
      report(issue('XM311', part.span, { resource: attributeText(part, 'resource') ?? '' }))
    }
  }
}

/** Refuses models that are encrypted or stand elsewhere (XM312, XM313); true where one is. */
export function refuseModel(model: MarkupElement, report: Report): boolean {
  const name = nameOf(model)
  const resource = attributeText(model, 'resource')
  if (resource !== undefined) {
    report(issue('XM313', model.span, { name, resource }))
    return true
  }
  const scheme = attributeText(model, 'encryption-scheme')
  if (scheme === undefined && childNamed(model, 'encrypted') === undefined) return false
  report(issue('XM312', model.span, { name }))
  return true
}

/** A second model is a submodel, which only modules bring into play (XM302). */
export function refuseOtherModels(others: readonly MarkupElement[], report: Report): void {
  for (const model of others) report(issue('XM302', model.span, { name: nameOf(model) }))
}

function isEnabled(element: MarkupElement): boolean {
  return (attributeText(element, 'enabled') ?? 'true').toLowerCase() !== 'false'
}

function nameOf(element: MarkupElement): string {
  return attributeText(element, 'name') ?? ''
}
