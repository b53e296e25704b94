/** The files that a file includes, and those whose models it uses, as one tree. Source: XMILE 1.0, 2.11 and 4.7. */
import { canonicalName } from '@thaw/syntax'
import { issue } from '../issue.ts'
import { attributeText, childrenNamed, type MarkupElement } from '../markup/markup.ts'
import { toName } from '../reading/reader.ts'
import { mergeRoots } from './merge-roots.ts'
import { openResource, type Opening } from './open-resource.ts'

/**
 * The tree with what stands in other files: what is included stands first, and models that are used from
 * there under the name of the module. Each file is read once, however often it is named.
 *
 * Issues: XM310, XM313 and XM320 for a file that cannot be had, XM323, and those of each file's XML.
 */
export function joinFiles(root: MarkupElement, opening: Opening): MarkupElement {
  const headers = childrenNamed(root, 'header')
  const includes = [root, ...headers].flatMap((part) => childrenNamed(part, 'includes'))
  const included = includes
    .flatMap((part) => childrenNamed(part, 'include'))
    .flatMap((element) => {
      const resource = attributeText(element, 'resource') ?? ''
      const opened = openResource(resource, opening)
      if ('why' in opened) {
        opening.report(issue('XM310', element.span, { resource, why: opened.why }))
        return []
      }
      return opened.root === undefined ? [] : [joinOnce(opened.path, opened.root, opening)]
    })
  const found = new Map(
    usesOf(root).flatMap((element) => {
      const other = joinUse(element, opening)
      return other === undefined ? [] : [[element, other] as const]
    }),
  )
  return [...included, ...found.values()].reduceRight(
    (joined, other) => mergeRoots(joined, other, opening.report),
    withoutStubs(root, found),
  )
}

/** A file that is named again, by itself or by others, adds nothing. */
function joinOnce(path: string, root: MarkupElement, opening: Opening): MarkupElement {
  const known = opening.joined.get(path)
  if (known !== undefined) return known
  opening.joined.set(path, { ...root, children: [] })
  const joined = joinFiles(root, { ...opening, from: path })
  opening.joined.set(path, joined)
  return joined
}

/** Modules and models whose variables stand in another file. */
function usesOf(root: MarkupElement): readonly MarkupElement[] {
  return childrenNamed(root, 'model').flatMap((model) => {
    if (resourceOf(model) !== '') return [model]
    const holders = [model, ...childrenNamed(model, 'variables')]
    const modules = holders.flatMap((holder) => childrenNamed(holder, 'module'))
    return modules.filter((module) => resourceOf(module) !== '')
  })
}

/** The file that an element names; empty where it names none. Stella calls it the `url` of a module. */
function resourceOf(element: MarkupElement): string {
  return ['resource', 'url'].map((key) => attributeText(element, key) ?? '').find(Boolean) ?? ''
}

/** The other file with the model that is meant under the name that it has here. */
function joinUse(element: MarkupElement, opening: Opening): MarkupElement | undefined {
  const found = findUse(element, opening)
  if (!('why' in found)) return found.root
  const resource = resourceOf(element)
  const name = attributeText(element, 'name') ?? ''
  const code = element.tag === 'model' ? 'XM313' : 'XM320'
  opening.report(issue(code, element.span, { name, resource, why: found.why }))
  return undefined
}

function findUse(
  element: MarkupElement,
  opening: Opening,
): { readonly root: MarkupElement | undefined } | { readonly why: string } {
  const opened = openResource(resourceOf(element), opening)
  if ('why' in opened || opened.root === undefined) return opened
  const joined = joinOnce(opened.path, opened.root, opening)
  const nameOf = (each: MarkupElement): string =>
    canonicalName(toName(attributeText(each, 'name') ?? ''))
  const models = childrenNamed(joined, 'model')
  const meant =
    models.find((model) => nameOf(model) === nameOf(element)) ??
    models.find((model) => nameOf(model) === '')
  if (meant === undefined) return { why: 'has neither a model of that name nor one without' }
  const renamed = { ...meant, attributes: renamedAs(meant, element) }
  // What the file would run as by itself is not meant where one of its models is used by name.
  const isWhole = (child: MarkupElement): boolean => models.includes(child) && nameOf(child) === ''
  const children = joined.children.flatMap((child) => {
    if (child === meant) return [renamed]
    return isWhole(child) ? [] : [child]
  })
  return { root: { ...joined, children } }
}

function renamedAs(
  model: MarkupElement,
  { attributes }: MarkupElement,
): MarkupElement['attributes'] {
  const name = attributes.get('name')
  return name === undefined ? model.attributes : new Map([...model.attributes, ['name', name]])
}

/** The tree without the models that stand in its place only: what they mean has been found elsewhere. */
function withoutStubs(
  root: MarkupElement,
  found: ReadonlyMap<MarkupElement, MarkupElement>,
): MarkupElement {
  const isStub = (child: MarkupElement): boolean => child.tag === 'model' && found.has(child)
  return { ...root, children: root.children.filter((child) => !isStub(child)) }
}
