/** What is a function of its own in a module, with as many vectors as parameters as it has operands. */
import { InvariantError } from '@thaw/core'
import type { Precision } from '../batch.ts'
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

/** One function: the parameters of the first vector come first, and as many results as there are vectors. */
export interface HelperForm {
  readonly name: HelperName
  /** How many vectors of draws it serves in a call. */
  readonly pairs: 1 | 2
  readonly precision: Precision
}

/** The helper that an operation is, if it is one. */
export function helperOf(operation: Operation): HelperName | undefined {
  return operation.op === 'lookup' ? operation.lookup : elementaryOf(operation)
}

/** How many vectors it takes for each pair of draws. */
export function helperParameters(name: HelperName): 1 | 2 {
  return typeof name === 'number' ? 1 : parametersOf(name)
}

/** Whether there is a form of this precision; in single precision the others are computed in doubles. */
export function hasForm(name: HelperName, precision: Precision): boolean {
  return precision === 'double' || typeof name === 'number' || name === 'exp' || name === 'ln'
}

/** The helpers of a module, numbered as they are asked for. */
export interface HelperTable {
  readonly numberOf: (form: HelperForm) => number
  /** Those that were asked for so far, in order. */
  readonly forms: () => readonly HelperForm[]
}

/** A table whose first helper has this number. */
export function helperTable(first: number): HelperTable {
  const forms: HelperForm[] = []
  const numbers = new Map<string, number>()
  return {
    numberOf: (form) => {
      const key = `${form.name} ${form.pairs} ${form.precision}`
      const known = numbers.get(key)
      if (known !== undefined) return known
      const number = first + forms.push(form) - 1
      numbers.set(key, number)
      return number
    },
    forms: () => [...forms],
  }
}

/** What the bodies of helpers are written from. */
export interface HelperParts {
  readonly lookups: readonly PlacedLookup[]
  readonly pool: ConstantPool
}

/** The body of a helper. */
export function emitHelper(form: HelperForm, { lookups, pool }: HelperParts): Uint8Array {
  const { name } = form
  if (typeof name !== 'number') return emitElementary(name, form, pool)
  const lookup = lookups[name]
  if (lookup === undefined) throw new InvariantError(`no lookup ${name}`)
  return emitLookup(lookup, form, pool)
}
