/** What this version does not read and must not pass over, since it changes the numbers. */
import { issue, type Report } from '../issue.ts'
import { attributeText, childNamed, childrenNamed, type MarkupElement } from '../markup/markup.ts'

/** Refuses parts of a variable by name (XM306, XM317); true where one was found. */
export function refuseParts(element: MarkupElement, owner: string, report: Report): boolean {
  // No part of XMILE 1.0: programs may write an oven with a prefix of their own.
  const ovens = element.children.filter(({ tag }) => tag === 'oven')
  for (const { span } of ovens) report(issue('XM306', span, { owner }))
  const spread = [element, ...element.children].filter((part) => spreadAttribute(part))
  for (const part of spread) {
    report(issue('XM317', part.span, { owner, attribute: spreadAttribute(part) ?? '' }))
  }
  for (const event of childrenNamed(element, 'event_poster')) {
    report(issue('XM315', event.span, { owner }))
  }
  return ovens.length + spread.length > 0
}

/** What the reader of flows knows; other ways to spread a flow are refused. */
const knownSpreads: ReadonlySet<string> = new Set([
  ...['beginning', 'even', 'dest', 'dist', 'source'],
])

function spreadAttribute(element: MarkupElement): string | undefined {
  return [...element.attributes].find(
    ([name, { text }]) => /(?:^|:)spreadflow$/.test(name) && !knownSpreads.has(text.trim()),
  )?.[1].text
}

/** Refuses a model that is encrypted (XM312); true where it is. */
export function refuseModel(model: MarkupElement, report: Report): boolean {
  const scheme = attributeText(model, 'encryption-scheme')
  if (scheme === undefined && childNamed(model, 'encrypted') === undefined) return false
  report(issue('XM312', model.span, { name: attributeText(model, 'name') ?? '' }))
  return true
}
