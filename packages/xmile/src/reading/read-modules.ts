/** Uses of submodels, with what is connected to their inputs. Source: XMILE 1.0, 4.7. */
import { canonicalName, type ModuleNode } from '@thaw/syntax'
import { issue, type Report } from '../issue.ts'
import { attributeText, childrenNamed, type MarkupElement } from '../markup/markup.ts'
import { trimmedSpan } from '../markup/mapped-text.ts'
import { readName, toName } from './reader.ts'

/** Attributes by which programs let several modules use one model; XMILE 1.0 has one module a model. */
const modelAttributes: readonly string[] = ['model_name', 'isee:model_name', 'simlin:model_name']

/** The modules among the children of a model. Issues: XM209, XM236. */
export function readModules(
  children: readonly MarkupElement[],
  report: Report,
): readonly ModuleNode[] {
  return children
    .filter((child) => child.tag === 'module')
    .flatMap((child) => readModule(child, report) ?? [])
}

/**
 * Canonical names that modules of the file connect something to: what has no equation there is an
 * input, whether or not it says so. Programs before Stella 1.0 did not say it.
 */
export function collectConnected(root: MarkupElement): ReadonlySet<string> {
  const models = childrenNamed(root, 'model')
  const holders = models.flatMap((model) => [model, ...childrenNamed(model, 'variables')])
  const connections = holders
    .flatMap((holder) => childrenNamed(holder, 'module'))
    .flatMap(({ children }) => children.filter(({ tag }) => /^connect2?$/.test(tag)))
  const targets = connections.map((each) => toPath(attributeText(each, 'to') ?? ''))
  return new Set(targets.map((target) => canonicalName(target.split('.').at(-1) ?? '')))
}

function readModule(element: MarkupElement, report: Report): ModuleNode | undefined {
  const named = readName(element, report)
  if (named === undefined) return undefined
  const { name } = named
  const model = modelAttributes.map((attribute) => attributeText(element, attribute))
  return {
    name,
    model: toName(model.find((text) => text !== undefined && text !== '') ?? name),
    connections: readConnections(element, name, report),
    span: element.span,
  }
}

type Connection = ModuleNode['connections'][number]

/**
 * The connections of a module. One program writes each of them twice, the second time as
 * `<connect2>` in an older spelling, which counts only where the first is missing.
 */
function readConnections(
  element: MarkupElement,
  module: string,
  report: Report,
): readonly Connection[] {
  const read = (tag: string): readonly Connection[] =>
    childrenNamed(element, tag).flatMap((child) => readConnection(child, module, report) ?? [])
  const first = read('connect')
  const known = new Set(first.flatMap((connection) => [targetOf(connection), endsOf(connection)]))
  const second = read('connect2').filter(
    (connection) => !known.has(targetOf(connection)) && !known.has(endsOf(connection)),
  )
  return [...first, ...second]
}

function targetOf({ to }: Connection): string {
  return canonicalName(to.name).replace(/^\./, '')
}

/** Both ends without the modules in front of them, which the two spellings may name or leave out. */
function endsOf({ to, from }: Connection): string {
  return [to, from].map(({ name }) => canonicalName(name.split('.').at(-1) ?? '')).join('<-')
}

function readConnection(
  element: MarkupElement,
  module: string,
  report: Report,
): Connection | undefined {
  const [to, from] = (['to', 'from'] as const).map((end) => {
    const attribute = element.attributes.get(end)
    const name = attribute === undefined ? '' : toPath(attribute.text)
    if (attribute !== undefined && name !== '') return { name, span: trimmedSpan(attribute) }
    report(issue('XM236', element.span, { module, end }))
    return undefined
  })
  return to && from && { to, from }
}

/** `hares."size of \"den\""` without its quotes; a leading dot stays. */
function toPath(text: string): string {
  const parts = text.trim().match(/(?:"(?:[^"\\]|\\[\s\S])*"|[^."])+/g) ?? []
  return (text.trim().startsWith('.') ? '.' : '') + parts.map(toName).join('.')
}
