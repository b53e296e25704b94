/** Writes what a variable is beside its equation: a conveyor, a queue, a leak. Source: XMILE 1.0, 4.2 and 4.3. */
import { canonicalName, type EquationNode, type VariableNode } from '@thaw/syntax'
import { printExpression } from './print-expression.ts'
import { branch, leaf, type Attributes } from './xml-text.ts'

/** A property's tag, and its equations: for the whole variable, for elements. */
type Property = readonly [tag: string, equations: readonly EquationNode[]]

/** The parts of the whole variable. `isXmile` tells that equations stand in XMILE's own words. */
export function printParts(variable: VariableNode, isXmile: boolean): readonly string[] {
  const { container, isOverflow, leak, multiplier = [] } = variable
  const write = (properties: readonly Property[]): readonly string[] =>
    writeProperties(properties, undefined, isXmile)
  return [
    ...(container?.kind === 'queue' ? [leaf('queue', '')] : []),
    ...(container?.kind === 'conveyor'
      ? branch('conveyor', write(conveyorProperties(variable)), conveyorAttributes(variable))
      : []),
    ...(leak === undefined ? [] : printLeak(write([['leak', leak.fraction]]))),
    ...(leak?.isWhole === true ? [leaf('leak_integers', '')] : []),
    ...(isOverflow === true ? [leaf('overflow', '')] : []),
    ...write([
      ['multiplier', multiplier],
      ['isee:distrib_eq', variable.profile ?? []],
    ]),
  ]
}

/** An element that has properties of its own. */
export interface ElementParts {
  readonly subscripts: readonly string[]
  readonly lines: readonly string[]
}

/** Lines for each element that has properties of its own, by `elementKey`. */
export function printElementParts(
  variable: VariableNode,
  isXmile: boolean,
): ReadonlyMap<string, ElementParts> {
  const { leak, multiplier = [] } = variable
  const properties: readonly Property[] = [
    ...conveyorProperties(variable),
    ['leak', leak?.fraction ?? []],
    ['multiplier', multiplier],
  ]
  const named = properties.flatMap(([, equations]) =>
    equations.flatMap(({ subscripts }) => (subscripts === undefined ? [] : [subscripts])),
  )
  return new Map(
    named.map((subscripts) => [
      elementKey(subscripts),
      { subscripts, lines: writeProperties(properties, elementKey(subscripts), isXmile) },
    ]),
  )
}

/** Stands for an element in the map of `printElementParts`. */
export function elementKey(subscripts: readonly string[]): string {
  return subscripts.map(canonicalName).join()
}

/** Where a leak begins and ends, and where a flow lies down on a conveyor. */
export function flowAttributes({ leak, spread }: VariableNode): Attributes {
  return {
    leak_start: leak === undefined || leak.start === 0 ? undefined : leak.start,
    'isee:spreadflow': spread,
    leak_end: leak === undefined || leak.end === 1 ? undefined : leak.end,
  }
}

/** An empty `<leak/>` says that the flow's equation is the fraction. */
function printLeak(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [leaf('leak', '')] : lines
}

function conveyorProperties({ container }: VariableNode): readonly Property[] {
  if (container?.kind !== 'conveyor') return []
  const { arrest, capacity, inLimit, len, sample } = container.properties
  return [
    ['len', len],
    ['capacity', capacity],
    ['in_limit', inLimit],
    ['sample', sample],
    ['arrest', arrest],
  ]
}

function conveyorAttributes({ container }: VariableNode): Attributes {
  if (container?.kind !== 'conveyor') return {}
  return {
    discrete: container.isDiscrete ? 'true' : undefined,
    batch_integrity: container.hasBatchIntegrity ? 'true' : undefined,
    one_at_a_time: container.isOneAtATime ? undefined : 'false',
    exponential_leak: container.isLeakExponential ? 'true' : undefined,
  }
}

function writeProperties(
  properties: readonly Property[],
  element: string | undefined,
  isXmile: boolean,
): readonly string[] {
  return properties.flatMap(([tag, equations]) =>
    equations
      .filter(({ subscripts }) => (subscripts && elementKey(subscripts)) === element)
      .map(({ expression, text }) =>
        leaf(tag, isXmile || expression === undefined ? text : printExpression(expression)),
      ),
  )
}
