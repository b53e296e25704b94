/** What operators and functions give of plain numbers, before any run. */
import type { BinaryOperator, UnaryOperator } from '@thaw/syntax'
import type { BuiltinName } from './builtins/builtins.ts'

/** Of one value. */
export const unaryValues: Readonly<Record<UnaryOperator, (value: number) => number>> = {
  '-': (value) => -value,
  '+': (value) => value,
  not: (value) => Number(value === 0),
}

/** Of two values. */
export const binaryValues: Readonly<
  Record<BinaryOperator, (left: number, right: number) => number>
> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  mod: (left, right) => left - right * Math.floor(left / right),
  '^': (left, right) => left ** right,
  '<': (left, right) => Number(left < right),
  '<=': (left, right) => Number(left <= right),
  '>': (left, right) => Number(left > right),
  '>=': (left, right) => Number(left >= right),
  '=': (left, right) => Number(left === right),
  '<>': (left, right) => Number(left !== right),
  and: (left, right) => Number(left !== 0 && right !== 0),
  or: (left, right) => Number(left !== 0 || right !== 0),
}

const ratio = (left: number, right: number, otherwise: number): number =>
  Math.abs(right) < 1e-6 ? otherwise : left / right

/** The multiple of `step` next to `value`, towards zero. */
const multipleWithin = (value: number, step: number): number => step * Math.trunc(value / step)

/**
 * Functions that what is known before a run may be made with, as the engine computes them. Powers, logarithms
 * and the like are those of the machine, where the engine has its own: in the last bit they may differ from
 * a run's, and from one browser to another. Source: that of the catalogue.
 */
export const functions: Readonly<Partial<Record<BuiltinName, (...values: number[]) => number>>> = {
  ABS: Math.abs,
  COS: Math.cos,
  EXP: Math.exp,
  GAME: (value = NaN) => value,
  INTEGER: Math.trunc,
  LN: Math.log,
  /** To the base of ten where none is given. */
  LOG: (value = NaN, base = 10) =>
    base === 10 ? Math.log10(value) : Math.log(value) / Math.log(base),
  MAX: Math.max,
  MIN: Math.min,
  MODULO: (value = NaN, step = NaN) => value - multipleWithin(value, step),
  POWER: (base = NaN, exponent = NaN) => base ** exponent,
  QUANTUM: (value = NaN, step = NaN) => (step > 0 ? multipleWithin(value, step) : value),
  SIN: Math.sin,
  SQRT: Math.sqrt,
  TAN: Math.tan,
  XIDZ: (left = NaN, right = NaN, otherwise = NaN) => ratio(left, right, otherwise),
  ZIDZ: (left = NaN, right = NaN) => ratio(left, right, 0),
}

/** Functions of all elements of an array. */
export const folds: Readonly<Partial<Record<BuiltinName, (values: readonly number[]) => number>>> =
  {
    PROD: (values) => values.reduce((product, value) => product * value, 1),
    SIZE: (values) => values.length,
    SUM: (values) => values.reduce((sum, value) => sum + value, 0),
    VMAX: (values) => Math.max(...values),
    VMIN: (values) => Math.min(...values),
  }
