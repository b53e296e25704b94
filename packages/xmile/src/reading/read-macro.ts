/** Macros. Source: XMILE 1.0, 3.6 and 4.8. */
import {
  canonicalName,
  type Expression,
  type MacroNode,
  type MacroParameter,
  type SimSpecsNode,
  type VariableNode,
} from '@thaw/syntax'
import { parseMappedExpression } from '../expression/parse-expression.ts'
import { issue, type Report } from '../issue.ts'
import {
  attributeText,
  childNamed,
  childrenNamed,
  contentOf,
  type MarkupElement,
} from '../markup/markup.ts'
import { reportUnknown } from './known-tags.ts'
import { readParts, type FileParts } from './read-model.ts'
import { readSimSpecs } from './read-sim-specs.ts'
import { readName, readNameInside, toNumber } from './reader.ts'

const macroTags: readonly string[] = ['parm', 'eqn', 'variables', 'sim_specs']

const harmless: readonly string[] = ['format', 'doc', 'view', 'views', 'behavior']

/** The macros of a file. Issues: XM209, XM211, XM227, XM321, XM334, and those of their variables. */
export function readMacros(file: FileParts): readonly MacroNode[] {
  return childrenNamed(file.root, 'macro').flatMap((element) => readMacro(element, file) ?? [])
}

function readMacro(element: MarkupElement, file: FileParts): MacroNode | undefined {
  const { report } = file
  const named = readName(element, report)
  if (named === undefined) return undefined
  const { name } = named
  const owner = `The macro "${name}"`
  reportUnknown(element, owner, [macroTags, harmless], report)
  if (attributeText(element, 'filter') !== undefined) {
    report(issue('XM321', element.span, { name }))
    return undefined
  }
  const parameters = readParameters(element, name, report)
  // Stella lists a macro's parameters among its variables, too.
  const given = new Set(parameters.map((parameter) => canonicalName(parameter.name)))
  const variables = readParts(element, file).variables.filter(
    (variable) => !given.has(canonicalName(variable.name)),
  )
  const value = readVariableMeant(element, variables) ?? readExpression(element, owner, report)
  if (value === undefined) return undefined
  return {
    name,
    parameters,
    outputs: [],
    value,
    variables,
    simSpecs: readOwnTime(element),
    span: element.span,
  }
}

/** Stella writes the variable that a macro gives as it is called, with the spaces that its name may have. */
function readVariableMeant(
  element: MarkupElement,
  variables: readonly VariableNode[],
): Expression | undefined {
  const equation = childNamed(element, 'eqn')
  const meant = equation && readNameInside(equation)
  const key = canonicalName(meant?.name ?? '')
  const isVariable = variables.some(({ name }) => canonicalName(name) === key)
  return meant && isVariable ? { kind: 'reference', ...meant, subscripts: [] } : undefined
}

function readExpression(
  element: MarkupElement,
  owner: string,
  report: Report,
): Expression | undefined {
  const equation = childNamed(element, 'eqn')
  const content = equation && contentOf(equation)
  if (content === undefined || content.text.trim() === '') {
    report(issue('XM211', element.span, { owner }))
    return undefined
  }
  const { value, issues } = parseMappedExpression(content, `the equation of ${owner.slice(4)}`)
  issues.forEach(report)
  return value
}

function readParameters(
  element: MarkupElement,
  macro: string,
  report: Report,
): readonly MacroParameter[] {
  const taken = new Set<string>()
  return childrenNamed(element, 'parm').flatMap((child): readonly MacroParameter[] => {
    const named = readNameInside(child) ?? (child.attributes.has('name') && readName(child, report))
    if (!named) {
      const advice = 'Write the name between <parm> and </parm>.'
      report(issue('XM209', child.span, { tag: 'parm', advice }))
      return []
    }
    const key = canonicalName(named.name)
    if (taken.has(key)) report(issue('XM334', child.span, { macro, name: named.name }))
    taken.add(key)
    return [{ ...named, default: readDefault(child, `${macro}(${named.name})`, report) }]
  })
}

function readDefault(
  element: MarkupElement,
  owner: string,
  report: Report,
): Expression | undefined {
  const attribute = element.attributes.get('default')
  if (attribute === undefined || attribute.text.trim() === '') return undefined
  const { value, issues } = parseMappedExpression(attribute, `the default in "${owner}"`)
  issues.forEach(report)
  return value
}

/**
 * A macro with specs runs to its end at each call, which the checker refuses where one is called.
 * Their numbers may be expressions of the parameters; such ones are not known here.
 */
function readOwnTime(element: MarkupElement): SimSpecsNode | undefined {
  const specs = childNamed(element, 'sim_specs')
  if (specs === undefined) return undefined
  const numberIn = (tag: string): number => {
    const child = childNamed(specs, tag)
    return (child && toNumber(contentOf(child).text)) ?? NaN
  }
  const [start, stop, dt] = [numberIn('start'), numberIn('stop'), numberIn('dt')]
  const known = { start, stop, dt, saveStep: dt, method: 'euler', timeUnit: undefined } as const
  return readSimSpecs(specs, () => undefined) ?? { ...known, span: specs.span }
}
