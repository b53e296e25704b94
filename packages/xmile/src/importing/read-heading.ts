/** What a heading of an imported table names. */
import { canonicalName, type ModelDocument, type VariableNode } from '@thaw/syntax'
import { splitNames, toName } from '../reading/reader.ts'

/** A variable, or one element of an array. */
export interface Target {
  readonly variable: VariableNode
  /** Undefined where the variable is no array. */
  readonly subscripts: readonly string[] | undefined
}

/**
 * `Harvest` or `Harvest[north, 2]`: one element, since how the values of several would lie in one column is written
 * nowhere. Undefined where the main model has no variable of that name; `why` where its elements are not right.
 */
export function readHeading(
  heading: string,
  document: ModelDocument,
): Target | { readonly why: string } | undefined {
  const [, name = '', inside] = /^([\s\S]*?)(?:\[([^\]]*)\])?$/.exec(heading.trim()) ?? []
  const wanted = canonicalName(toName(name))
  const variable = document.variables.find((one) => canonicalName(one.name) === wanted)
  if (variable === undefined) return undefined
  const subscripts = inside === undefined ? [] : splitNames(inside)
  const { dimensions } = variable
  if (subscripts.length !== dimensions.length) {
    const form = `[${dimensions.map((one) => one.name).join(', ')}]`
    return { why: dimensions.length === 0 ? 'is no array' : `needs one element of ${form}` }
  }
  const wrong = subscripts.find(
    (element, at) => !hasElement(document, dimensions[at]?.name ?? '', element),
  )
  if (wrong !== undefined) return { why: `has no element "${wrong}"` }
  return { variable, subscripts: dimensions.length === 0 ? undefined : subscripts }
}

function hasElement({ dimensions }: ModelDocument, dimension: string, element: string): boolean {
  const own = dimensions.find(({ name }) => canonicalName(name) === canonicalName(dimension))
  return own?.elements.some((one) => canonicalName(one) === canonicalName(element)) ?? false
}
