/** Conveyors and queues. Source: XMILE 1.0, 3.7.2, 3.7.3 and 4.2.1. */
import {
  canonicalName,
  type ContainerNode,
  type ConveyorNode,
  type VariableNode,
} from '@thaw/syntax'
import { issue } from '../issue.ts'
import { attributeText, childNamed, type MarkupElement } from '../markup/markup.ts'
import { reportUnknown } from './known-tags.ts'
import { readProperty } from './read-property.ts'
import { isTrue } from './reader.ts'
import { ownerName, type VariableReading } from './variable-reading.ts'

const attributes: readonly string[] = [
  'discrete',
  'batch_integrity',
  'one_at_a_time',
  'exponential_leak',
]

/**
 * What a stock is beside a reservoir; nothing where it is one.
 * Issues: XM203 for a conveyor without length, XM227, XM318, and XM319 for a stock that is two things.
 */
export function readContainer(reading: VariableReading): Pick<VariableNode, 'container'> {
  const { element, kind, report } = reading
  if (kind !== 'stock') return {}
  const conveyor = childNamed(element, 'conveyor')
  const queue = childNamed(element, 'queue')
  if (conveyor === undefined) {
    return queue === undefined ? {} : { container: { kind: 'queue', span: queue.span } }
  }
  if (queue !== undefined) {
    report(issue('XM319', queue.span, { owner: ownerName(reading) }))
  }
  return isGivenByConnection(reading, conveyor)
    ? {}
    : { container: readConveyor(reading, conveyor) }
}

/** Stella marks an input that shows the conveyor of another module as one, without a length of its own. */
function isGivenByConnection(
  { element, name, connected }: VariableReading,
  conveyor: MarkupElement,
): boolean {
  const isInput = attributeText(element, 'access') === 'input' && connected.has(canonicalName(name))
  return isInput && childNamed(conveyor, 'len') === undefined
}

function readConveyor(reading: VariableReading, conveyor: MarkupElement): ContainerNode {
  const { report } = reading
  const owner = ownerName(reading)
  reportUnknown(conveyor, owner, [['len', 'capacity', 'in_limit', 'sample', 'arrest'], []], report)
  for (const [name, { text }] of conveyor.attributes) {
    if (attributes.includes(name)) continue
    report(issue('XM318', conveyor.span, { owner, attribute: `${name}="${text}"` }))
  }
  const properties: ConveyorNode['properties'] = {
    len: readProperty(reading, 'len', 'conveyor'),
    capacity: readProperty(reading, 'capacity', 'conveyor'),
    inLimit: readProperty(reading, 'in_limit', 'conveyor'),
    sample: readProperty(reading, 'sample', 'conveyor'),
    arrest: readProperty(reading, 'arrest', 'conveyor'),
  }
  if (properties.len.length === 0) {
    report(issue('XM203', conveyor.span, { owner, part: '`<len>`' }))
  }
  return {
    kind: 'conveyor',
    properties,
    isDiscrete: isTrue(conveyor, 'discrete'),
    hasBatchIntegrity: isTrue(conveyor, 'batch_integrity'),
    isOneAtATime:
      attributeText(conveyor, 'one_at_a_time') === undefined || isTrue(conveyor, 'one_at_a_time'),
    isLeakExponential: isTrue(conveyor, 'exponential_leak'),
    span: conveyor.span,
  }
}
