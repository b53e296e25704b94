/** What is known of a built-in function before anyone runs it. */
import type { ModelDocument } from '@thaw/syntax'

/** Languages of model files. */
export type Language = ModelDocument['language']

/**
 * What a function does with its arguments; `memory` keeps something from an earlier moment, `container`
 * asks a conveyor or a queue.
 */
export type BuiltinFamily =
  'math' | 'array' | 'time' | 'memory' | 'chance' | 'vector' | 'table' | 'container'

/** The unit of a call, and what it asks of its arguments: see `3-units/infer-call.ts`. */
export type UnitSignature =
  /** That of the first argument. */
  | 'first'
  /** All arguments are in one unit, which is the result's. */
  | 'same'
  /** Arguments and result are plain numbers. */
  | 'plain'
  /** Nothing is asked, and the result fits anywhere. */
  | 'any'
  /** The model's unit of time. */
  | 'time'
  | 'product'
  | 'root'
  | 'division'
  | 'pulse'
  | 'ramp'
  | 'step'
  | 'delay'
  | UnitPattern

/** One unit in a pattern: `u` is whatever the first argument called so has. */
export type UnitTerm = 'u' | 'u*time' | 'u/time' | 'time' | '1/time' | '1' | 'any'

/** A unit for each argument, and the result's. */
export interface UnitPattern {
  readonly of: readonly UnitTerm[]
  readonly is: UnitTerm
}

/** Which arguments (from 0) must be known before a call's value, in a step and at the start. */
export interface Needs {
  readonly step: readonly number[]
  readonly start: readonly number[]
}

/**
 * How much of an array an argument takes, whatever element is written: what its stars walk, its last
 * subscript, its last two, all, or by the last but one the profiles that begin at the last.
 */
export type VectorArgument = 'walked' | 'row' | 'matrix' | 'array' | 'profiles'

/**
 * A function. Its key in the catalogue is what it means; where two languages mean different things by
 * one name, each has a function of its own.
 */
export interface Builtin {
  readonly least: number
  readonly most: number
  readonly family: BuiltinFamily
  readonly unit: UnitSignature
  /** The one language that has it; both where left out. */
  readonly only?: Language
  /** Its names by language, in upper case with `_` for spaces; its key where left out. */
  readonly called?: Readonly<Partial<Record<Language, readonly string[]>>>
  /** Arguments (from 0) that must be known before a run, since they say what it is made of. */
  readonly fixed?: readonly number[]
  /** The argument (from 0) that is a delay time: one above 0, or one that counts whole steps, at least one. */
  readonly delayTime?: { readonly argument: number; readonly countsSteps: boolean }
  /** The argument (from 0) that is an order, where a run may still choose it. */
  readonly order?: number
  /** Arguments (from 0) for which only these numbers, written out, can be run. */
  readonly settings?: Readonly<Record<number, readonly number[]>>
  /** Arguments (from 0) that choose what it does, by whole numbers from 0 to this. */
  readonly choices?: Readonly<Record<number, number>>
  /** The two arguments (from 0) between which what is drawn must lie. */
  readonly limits?: readonly [least: number, most: number]
  /** Which argument (from 0) is a graphical function by its bare name; the first in the family of tables. */
  readonly table?: number
  /** True where the first argument is a text, which means nothing for the value. */
  readonly takesText?: boolean
  /** Arguments (from 0) that are vectors. */
  readonly vectors?: Readonly<Record<number, VectorArgument>>
  /** Given the number of arguments that a call has; all of them at both times where left out. */
  readonly needs?: (given: number) => Needs
}

/** A function of so many arguments, no more and no less. */
export function takes(
  count: number,
  family: BuiltinFamily,
  unit: UnitSignature,
  more: Partial<Builtin> = {},
): Builtin {
  return { least: count, most: count, family, unit, ...more }
}

/** A function with arguments that may be left out. */
export function takesFrom(
  [least, most]: readonly [least: number, most: number],
  family: BuiltinFamily,
  unit: UnitSignature,
  more: Partial<Builtin> = {},
): Builtin {
  return { least, most, family, unit, ...more }
}
