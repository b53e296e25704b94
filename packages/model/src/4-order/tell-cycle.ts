/** Tells a ring of variables in words, with the place of each link. */
import { InvariantError, type RelatedPlace, type Span } from '@thaw/core'
import { equationOf } from '../equation-of.ts'
import type { ModelVariable } from '../model.ts'
import { elementsRead, readsOfElement, type ElementNode } from './element-graph.ts'
import type { OrderInput } from './order-variables.ts'
import type { Moment } from './reads.ts'

/** A ring of variables in words. */
export interface ToldCycle {
  /** `a -> b -> a`, where `->` means "reads". */
  readonly chain: string
  readonly first: string
  readonly span: Span | undefined
  readonly related: readonly RelatedPlace[]
}

/** The ring in words; its place is the reference in its first member, the others are related. */
export function tellCycle(
  ring: readonly ElementNode[],
  moment: Moment,
  input: OrderInput,
): ToldCycle {
  const links = ring.map((node, at) => {
    const next = ring[(at + 1) % ring.length] ?? node
    const span = linkSpan(node, next, moment, input)
    return { note: `${nameOf(node, input)} reads ${nameOf(next, input)}`, span }
  })
  const names = ring.map((node) => nameOf(node, input))
  const first = names[0] ?? ''
  return { chain: [...names, first].join(' -> '), first, span: links[0]?.span, related: links }
}

function linkSpan(node: ElementNode, next: ElementNode, moment: Moment, input: OrderInput): Span {
  const variable = variableOf(node, input)
  const target = variableOf(next, input)
  const equation = equationOf(variable, node.elements)
  const reference = readsOfElement(node, variable, moment).find(
    (read) =>
      read.variable === next.variable &&
      elementsRead(read, node, input.elementsOf(target)).some(
        (elements) => elements.join() === next.elements.join(),
      ),
  )
  return reference?.span ?? equation?.span ?? variable.span
}

function variableOf(node: ElementNode, { variables }: OrderInput): ModelVariable {
  const variable = variables.get(node.variable)
  if (variable === undefined) throw new InvariantError(`no variable ${node.variable}`)
  return variable
}

function nameOf(node: ElementNode, input: OrderInput): string {
  const variable = variableOf(node, input)
  if (node.elements.length === 0) return variable.name
  const names = input.elementsOf(variable)
  return `${variable.name}[${node.elements.map((at, axis) => names[axis]?.[at] ?? '').join(', ')}]`
}
