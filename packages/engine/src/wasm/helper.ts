/** What is a function of its own in a module, with as many vectors as parameters as it has operands. */
import { InvariantError } from '@thaw/core'
import type { Operation } from '../program.ts'
import type { ConstantPool } from './constant-pool.ts'
import {
  elementaryOf,
  emitElementary,
  parametersOf,
  type ElementaryName,
} from './emit-elementary.ts'
import { emitLookup } from './emit-lookup.ts'
import type { PlacedLookup } from './place-lookups.ts'

/** An elementary function, or the number of a lookup. */
export type HelperName = ElementaryName | number

/** The helper that an operation is, if it is one. */
export function helperOf(operation: Operation): HelperName | undefined {
  return operation.op === 'lookup' ? operation.lookup : elementaryOf(operation)
}

/** How many vectors it takes for each pair of draws. */
export function helperParameters(name: HelperName): 1 | 2 {
  return typeof name === 'number' ? 1 : parametersOf(name)
}

/** What the bodies of helpers are written from. */
export interface HelperParts {
  readonly lookups: readonly PlacedLookup[]
  readonly pool: ConstantPool
}

/**
 * The body of a helper for `pairs` pairs of draws: the parameters of the first pair come first, and as many
 * results as there are pairs.
 */
export function emitHelper(
  name: HelperName,
  pairs: 1 | 2,
  { lookups, pool }: HelperParts,
): Uint8Array {
  if (typeof name !== 'number') return emitElementary(name, pairs, pool)
  const lookup = lookups[name]
  if (lookup === undefined) throw new InvariantError(`no lookup ${name}`)
  return emitLookup(lookup, pairs, pool)
}
