/** Which of XMILE's elements may stand where, so that a slip in a tag's name is not passed over. */
import { nearestName } from '@thaw/core'
import type { VariableKind } from '@thaw/syntax'
import { issue, type Report } from '../issue.ts'
import type { MarkupElement } from '../markup/markup.ts'

/** Parts of a variable that change no numbers: shown, formatted, or kept by programs for themselves. */
const harmless: readonly string[] = [
  'doc',
  'units',
  'range',
  'scale',
  'format',
  'mathml',
  'event_poster',
  'display',
  'in',
  'testing',
  'status',
  'documentation',
  'ai_information',
  'group_input',
  'delay_aux',
  'summing',
]

const equationParts: readonly string[] = ['eqn', 'init_eqn', 'dimensions', 'element']

/** What a reader reads inside each kind of variable. */
const meaningful: Readonly<Record<VariableKind, readonly string[]>> = {
  stock: [...equationParts, 'inflow', 'outflow', 'non_negative', 'conveyor', 'queue', 'oven', 'gf'],
  flow: [...equationParts, 'gf', 'non_negative', 'leak', 'leak_integers', 'overflow', 'multiplier'],
  auxiliary: [...equationParts, 'gf'],
  lookup: ['xscale', 'yscale', 'xpts', 'ypts'],
}

/** XM227 for each of XMILE's own elements inside a variable that its reader does not know. */
export function reportUnknownParts(
  element: MarkupElement,
  kind: VariableKind,
  owner: string,
  report: Report,
): void {
  reportUnknown(element, owner, [meaningful[kind], harmless], report)
}

const elementParts: readonly string[] = [
  ...['eqn', 'init_eqn', 'gf', 'conveyor', 'len', 'capacity', 'in_limit', 'sample', 'arrest'],
  ...['leak', 'multiplier'],
]

/** The same for one `<element>` of an array. */
export function reportUnknownElementParts(
  element: MarkupElement,
  owner: string,
  report: Report,
): void {
  reportUnknown(element, owner, [elementParts, harmless], report)
}

/** XM227 for each of XMILE's own children that is in neither list; the first is what the message offers. */
export function reportUnknown(
  element: MarkupElement,
  owner: string,
  [offered, tolerated]: readonly [readonly string[], readonly string[]],
  report: Report,
): void {
  for (const { tag, isXmile, span } of element.children) {
    if (!isXmile || offered.includes(tag) || tolerated.includes(tag)) continue
    const nearest = nearestName(tag, offered)
    const names = offered.map((one) => `<${one}>`).join(', ')
    const cure = nearest === undefined ? `one of ${names}` : `perhaps <${nearest}>`
    report(issue('XM227', span, { owner, tag, cure }))
  }
}
