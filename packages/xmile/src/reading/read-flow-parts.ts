/** What a flow may be beside its equation: a leak, an overflow, converted. Source: XMILE 1.0, 4.3. */
import type { EquationNode, FlowSpread, LeakNode, VariableNode } from '@thaw/syntax'
import { childNamed } from '../markup/markup.ts'
import { readExpressionIn, readProperty } from './read-property.ts'
import { readNumber, readSwitch } from './reader.ts'
import { ownerName, type VariableReading } from './variable-reading.ts'

/** The parts of a flow that it has. Issues: XM204, and those of expressions. */
export function readFlowParts(
  reading: VariableReading,
): Pick<VariableNode, 'leak' | 'isOverflow' | 'multiplier' | 'spread' | 'profile'> {
  if (reading.kind !== 'flow') return {}
  const leak = readLeak(reading)
  const spread = readSpread(reading)
  const profile = spread === 'dist' ? readProfile(reading) : []
  const multiplier = readProperty(reading, 'multiplier')
  return {
    ...(leak && { leak }),
    ...(isSwitchedOn(reading, 'overflow') && { isOverflow: true }),
    ...(multiplier.length > 0 && { multiplier }),
    ...(spread && { spread }),
    ...(profile.length > 0 && { profile }),
  }
}

/**
 * `<leak>` with its fraction in it, or empty: then it is the flow's equation. Where the zone or
 * `<leak_integers/>` stands alone the flow leaks as well.
 */
function readLeak(reading: VariableReading): LeakNode | undefined {
  const { element } = reading
  const leak = childNamed(element, 'leak')
  const whole = childNamed(element, 'leak_integers')
  const hasZone = element.attributes.has('leak_start') || element.attributes.has('leak_end')
  if (leak === undefined && whole === undefined && !hasZone) return undefined
  return {
    fraction: readProperty(reading, 'leak'),
    isWhole: isSwitchedOn(reading, 'leak_integers'),
    start: readEnd(reading, 'leak_start') ?? 0,
    end: readEnd(reading, 'leak_end') ?? 1,
    span: (leak ?? whole ?? element).span,
  }
}

const spreads: readonly FlowSpread[] = ['even', 'dest', 'dist', 'source']

/** Source: isee systems, "Spreading Conveyor Inputs"; the attribute as in models saved by Stella 1.9 and 2. */
function readSpread({ element }: VariableReading): FlowSpread | undefined {
  const written = [...element.attributes].find(([name]) => /(?:^|:)spreadflow$/.test(name))
  return spreads.find((spread) => spread === written?.[1].text.trim())
}

/** The graphical function by which a flow is spread: an element with a prefix of the vendor's. */
function readProfile(reading: VariableReading): readonly EquationNode[] {
  const written = reading.element.children.find(({ tag }) => tag === 'distrib_eq')
  return written === undefined ? [] : readExpressionIn(reading, written)
}

function readEnd(reading: VariableReading, name: string): number | undefined {
  const attribute = reading.element.attributes.get(name)
  if (attribute === undefined) return undefined
  return readNumber(attribute, ownerName(reading), `${name}="..."`, reading.report)
}

function isSwitchedOn(reading: VariableReading, tag: string): boolean {
  const written = childNamed(reading.element, tag)
  return written !== undefined && readSwitch(written, ownerName(reading), reading.report)
}
