/** Sorts variables so that each stands after what it reads in the same moment. */
import type { Checked, Issue } from '@thaw/core'
import type { Language } from '../builtins/builtin.ts'
import type { Evaluation, ModelVariable } from '../model.ts'
import { issueOf } from '../report.ts'
import type { VariableKey } from '../resolved-expression.ts'
import { checkTrials } from './check-trials.ts'
import { elementGraph, openedGraph, type ElementNode } from './element-graph.ts'
import { separateCycles, stronglyConnected, type Graph } from './graph.ts'
import { hasMemory, readsOf, waitsOf, type Moment } from './reads.ts'
import { tellCycle } from './tell-cycle.ts'

/** Variables whose equations are resolved, with the number of elements in each dimension. */
export interface OrderInput {
  readonly variables: ReadonlyMap<VariableKey, ModelVariable>
  /** Names of the elements of each dimension of a variable. */
  readonly elementsOf: (variable: ModelVariable) => readonly (readonly string[])[]
  /** Cures are in its words. */
  readonly language: Language
}

/** Two orders of evaluation, for a step and for the start. */
export interface Orders {
  readonly stepOrder: readonly Evaluation[]
  readonly initialOrder: readonly Evaluation[]
}

/**
 * The orders of a step and of the start.
 *
 * Stocks break a cycle in a step, since a step reads what they hold, but for those whose elements SHIFT IF
 * TRUE moves before; they do not at the start.
 * The start needs stocks, whatever keeps a value from then, and what these read. A ring between
 * arrays is none where their elements can be put in order one by one, nor is one that SIMULTANEOUS
 * or FIND ZERO opens: a loop. At the start only a loop of the steps may be opened.
 *
 * Issues: MO041 for each ring in a step, MO042 for each at the start that is not one in a step:
 * each once, by its shortest chain; of rings that hang together up to five that share no link. MO155, MO156,
 * MO159.
 * Cost: O(variables + references), and that of `separateCycles` where there is a ring.
 */
export function orderVariables(input: OrderInput): Checked<Orders> {
  const all = [...input.variables.values()]
  const step = order(
    all.filter((variable) => variable.kind !== 'stock' || waitsOf(variable, 'step').length > 0),
    { moment: 'step', mayOpen: () => true },
    input,
  )
  const inOneLoop = (nodes: readonly ElementNode[]): boolean => isWithin(nodes, step.loops)
  const start = order(
    neededAtStart(input.variables),
    { moment: 'start', mayOpen: inOneLoop },
    input,
  )
  const ringed = new Set(step.rings.flat().map(({ variable }) => variable))
  const issues = [
    ...step.rings.map((ring) => cycleIssue('MO041', ring, step.links, input)),
    ...start.rings
      .filter((ring) => !ring.every(({ variable }) => ringed.has(variable)))
      .map((ring) => cycleIssue('MO042', ring, start.links, input)),
    ...step.loops.flatMap((loop) => checkTrials(loop, input)),
  ]
  return { value: { stepOrder: step.order, initialOrder: start.order }, issues }
}

/** Rings told of a component: more would hide the first ones. */
const MOST_RINGS = 5

function isWithin(
  nodes: readonly ElementNode[],
  loops: readonly (readonly ElementNode[])[],
): boolean {
  return loops.some((loop) => {
    const ids = new Set(loop.map(({ id }) => id))
    return nodes.every(({ id }) => ids.has(id))
  })
}

/** When variables are put in order, and which rings may then be opened. */
interface Phase {
  readonly moment: Moment
  readonly mayOpen: (ring: readonly ElementNode[]) => boolean
}

interface Ordered {
  readonly order: readonly Evaluation[]
  readonly rings: readonly (readonly ElementNode[])[]
  /** Rings that are opened. */
  readonly loops: readonly (readonly ElementNode[])[]
  readonly links: Moment
}

function order(members: readonly ModelVariable[], phase: Phase, input: OrderInput): Ordered {
  const { moment } = phase
  const keys = new Set(members.map(({ key }) => key))
  const graph: Graph<VariableKey> = new Map(
    members.map((variable) => [
      variable.key,
      [...new Set(readsOfVariable(variable, moment))].filter((key) => keys.has(key)),
    ]),
  )
  const found: Found = { rings: [], loops: [] }
  const order = stronglyConnected(graph).flatMap((component): readonly Evaluation[] => {
    const isAlone = component.length === 1 && !graph.get(key(component))?.includes(key(component))
    if (isAlone) return [{ variable: key(component), elements: undefined }]
    return orderElements(component, phase, input, found)
  })
  return { order, ...found, links: moment }
}

/** What is found while elements are put in order. */
interface Found {
  readonly rings: (readonly ElementNode[])[]
  readonly loops: (readonly ElementNode[])[]
}

function key(component: readonly VariableKey[]): VariableKey {
  return component[0] ?? ''
}

/** Puts the elements of a ring of arrays in order one by one, where that can be done. */
function orderElements(
  component: readonly VariableKey[],
  { moment, mayOpen }: Phase,
  input: OrderInput,
  { rings, loops }: Found,
): readonly Evaluation[] {
  const members = component.flatMap((member) => input.variables.get(member) ?? [])
  const graph = elementGraph(members, moment, input)
  const ordered = stronglyConnected(graph).flatMap((nodes): readonly ElementNode[] => {
    const [first] = nodes
    const isRing = nodes.length > 1 || (first && graph.get(first)?.includes(first)) === true
    if (!isRing) return nodes
    const links = mayOpen(nodes) ? openedGraph(nodes, moment, input) : graph
    const left = separateCycles(links, nodes, inAlphabet, MOST_RINGS)
    rings.push(...left)
    if (left.length > 0) return nodes
    loops.push(nodes)
    return stronglyConnected(links).flat()
  })
  return ordered.map(({ variable, elements }) => ({ variable, elements: elementsOrAll(elements) }))
}

function elementsOrAll(elements: readonly number[]): readonly number[] | undefined {
  return elements.length === 0 ? undefined : elements
}

function inAlphabet(left: ElementNode, right: ElementNode): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0
}

function readsOfVariable(variable: ModelVariable, moment: Moment): readonly VariableKey[] {
  const isOver = variable.kind === 'stock' && moment === 'step'
  const equations = isOver ? [] : variable.equations
  const expressions = [
    ...equations.map(({ expression }) => expression),
    ...waitsOf(variable, moment),
  ]
  return expressions.flatMap((expression) =>
    readsOf(expression, moment).map((reference) => reference.variable),
  )
}

/** Stocks, what keeps a value from the start, and all that these read there. */
function neededAtStart(
  variables: ReadonlyMap<VariableKey, ModelVariable>,
): readonly ModelVariable[] {
  const needed = new Set<VariableKey>()
  const waiting = [...variables.values()]
    .filter((variable) => variable.kind === 'stock' || keepsStart(variable))
    .flatMap((variable) => [variable.key, ...memoryReads(variable)])
  for (const next of waiting) {
    const variable = variables.get(next)
    if (variable === undefined || needed.has(next)) continue
    needed.add(next)
    waiting.push(...readsOfVariable(variable, 'start'))
  }
  return [...variables.values()].filter((variable) => needed.has(variable.key))
}

function keepsStart({ equations }: ModelVariable): boolean {
  return equations.some(({ expression }) => hasMemory(expression))
}

function memoryReads(variable: ModelVariable): readonly VariableKey[] {
  return variable.kind === 'stock' ? [] : readsOfVariable(variable, 'start')
}

function cycleIssue(
  code: 'MO041' | 'MO042',
  ring: readonly ElementNode[],
  moment: Moment,
  input: OrderInput,
): Issue {
  const { chain, first, span, related } = tellCycle(ring, moment, input)
  const smooth = input.language === 'vensim' ? 'SMOOTH' : 'SMTH1'
  return issueOf(code, span, { chain, first, smooth }, related)
}
