/** A graphical function at its input, as an operation. */
import { NOT_AVAILABLE } from '@thaw/core'
import type { LookupNode } from '@thaw/syntax'
import type { Operation, ProgramLookup } from '../program.ts'
import type { Lowering } from './lowering.ts'
import { binary, choose, number, unary } from './operations.ts'

/**
 * A graphical function at its input. The next point at or above x is the one at or below -x of the
 * points in the mirror; where there must be a point at x, x is compared with the last point's.
 */
export function lowerLookup(lowering: Lowering, lookup: LookupNode, input: Operation): Operation {
  const { xs, ys, interpolation } = lookup
  if (interpolation === 'forward') {
    const mirrored = { xs: xs.map((x) => -x).reverse(), ys: [...ys].reverse() }
    const table = placeLookup(lowering, lookup, { ...mirrored, interpolation: 'discrete' })
    return { op: 'lookup', lookup: table, input: unary('negate', input) }
  }
  if (interpolation === 'raw') {
    const places = addLookup(lowering, { xs, ys: xs, interpolation: 'discrete' })
    const values = addLookup(lowering, { xs, ys, interpolation: 'discrete' })
    const isThere = binary('equal', { op: 'lookup', lookup: places, input }, input)
    return choose(isThere, { op: 'lookup', lookup: values, input }, number(NOT_AVAILABLE))
  }
  const table = placeLookup(lowering, lookup, { xs, ys, interpolation })
  return { op: 'lookup', lookup: table, input }
}

/** A graphical function that several equations share is one lookup. */
function placeLookup(lowering: Lowering, node: LookupNode, lookup: ProgramLookup): number {
  const place = lowering.lookupPlaces.get(node) ?? addLookup(lowering, lookup)
  lowering.lookupPlaces.set(node, place)
  return place
}

function addLookup({ lookups }: Lowering, lookup: ProgramLookup): number {
  return lookups.push(lookup) - 1
}
