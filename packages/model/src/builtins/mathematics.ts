/**
 * Functions of numbers.
 *
 * Source: XMILE 1.0, 3.5.1; for Vensim the manual's page of each function (fn_alloc_p, fn_integer, fn_modulo,
 * fn_quantum, fn_log, fn_xidz ...) and the recorded test "rounding" of SDXorg test-models.
 */
import { takes, takesFrom, type Builtin } from './builtin.ts'

/** Their keys. */
export type MathematicsName =
  | 'ABS'
  | 'ALLOC_P'
  | 'ARCCOS'
  | 'ARCSIN'
  | 'ARCTAN'
  | 'COMBINATIONS'
  | 'COS'
  | 'COSH'
  | 'EXP'
  | 'FACTORIAL'
  | 'GAMMA_LN'
  | 'INF'
  | 'INT'
  | 'INTEGER'
  | 'INVNORM'
  | 'ISNAN'
  | 'LN'
  | 'LOG'
  | 'LOG10'
  | 'MAX'
  | 'MIN'
  | 'MODULO'
  | 'NAN'
  | 'NORMALCDF'
  | 'PERCENT'
  | 'PERMUTATIONS'
  | 'PI'
  | 'POWER'
  | 'QUANTUM'
  | 'ROOTN'
  | 'ROUND'
  | 'SAFEDIV'
  | 'SIN'
  | 'SINH'
  | 'SQRT'
  | 'TAN'
  | 'TANH'
  | 'XIDZ'
  | 'ZIDZ'

/** By key. */
export const mathematics: Readonly<Record<MathematicsName, Builtin>> = {
  ABS: takes(1, 'math', 'first'),
  /** `(request, priority, width, price)`: what is given at a price that MARKETP found. */
  ALLOC_P: takes(4, 'math', { of: ['u', 'any', 'any', 'any'], is: 'u' }, { only: 'vensim' }),
  ARCCOS: takes(1, 'math', 'plain'),
  ARCSIN: takes(1, 'math', 'plain'),
  ARCTAN: takes(1, 'math', 'plain'),
  /** Choices of so many out of so many. */
  COMBINATIONS: takes(2, 'math', 'plain', { only: 'xmile' }),
  COS: takes(1, 'math', 'plain'),
  COSH: takes(1, 'math', 'plain'),
  EXP: takes(1, 'math', 'plain'),
  FACTORIAL: takes(1, 'math', 'plain', { only: 'xmile' }),
  /** The natural logarithm of the gamma function, of a number above 0. */
  GAMMA_LN: takes(1, 'math', 'plain', { called: { xmile: ['GAMMALN'] } }),
  INF: takes(0, 'math', 'any', { only: 'xmile' }),
  /** The largest whole number that is not larger. */
  INT: takes(1, 'math', 'first', { only: 'xmile' }),
  /** The whole part: cuts towards zero, so that INTEGER(-9.9) is -9. */
  INTEGER: takes(1, 'math', 'first', { only: 'vensim' }),
  /** The number of deviations below which this share of a normal variable lies. */
  INVNORM: takes(1, 'math', 'plain', { only: 'xmile' }),
  /** 1 for what is no number, else 0; as files of Stella call it. */
  ISNAN: takes(1, 'math', { of: ['any'], is: '1' }, { only: 'xmile' }),
  /** LOGN is an older name of Stella's. */
  LN: takes(1, 'math', 'plain', { called: { xmile: ['LN', 'LOGN'] } }),
  /** With one argument to the base of ten, as simlin and xmutil read it. */
  LOG: takesFrom([1, 2], 'math', 'plain', { only: 'vensim' }),
  LOG10: takes(1, 'math', 'plain', { only: 'xmile' }),
  MAX: takesFrom([1, 2], 'math', 'same'),
  MIN: takesFrom([1, 2], 'math', 'same'),
  /** What is left of a whole division, with the sign of the first: MODULO(-10, 3) is -1. */
  MODULO: takes(2, 'math', 'same', { only: 'vensim' }),
  /**
   * No number, as Stella has it; among the settings of a random function what is not set. With arguments it
   * stands for an equation that is still to be written, as in a diagram of loops, and says what is to be in it.
   */
  NAN: takesFrom([0, Infinity], 'math', 'any', {
    only: 'xmile',
    needs: () => ({ step: [], start: [] }),
  }),
  /** `(from, to[, mean[, deviation]])`: the share of a normal variable between two numbers. */
  NORMALCDF: takesFrom([2, 4], 'math', { of: ['u', 'u', 'u', 'u'], is: '1' }, { only: 'xmile' }),
  /** A fraction as so many of a hundred. */
  PERCENT: takes(1, 'math', 'first', { only: 'xmile', called: { xmile: ['PERCENT', 'PCT'] } }),
  /** Orders of so many out of so many. */
  PERMUTATIONS: takes(2, 'math', 'plain', { only: 'xmile' }),
  PI: takes(0, 'math', 'any', { only: 'xmile' }),
  POWER: takes(2, 'math', 'plain', { only: 'vensim' }),
  /** The multiple of the second next to the first, towards zero. */
  QUANTUM: takes(2, 'math', 'same', { only: 'vensim' }),
  /** `(number, order)`. */
  ROOTN: takes(2, 'math', { of: ['any', '1'], is: 'any' }, { only: 'xmile' }),
  /** The whole number next to it; halves go away from zero. */
  ROUND: takes(1, 'math', 'first', { only: 'xmile' }),
  SAFEDIV: takesFrom([2, 3], 'math', 'division', { only: 'xmile' }),
  SIN: takes(1, 'math', 'plain'),
  SINH: takes(1, 'math', 'plain'),
  SQRT: takes(1, 'math', 'root'),
  TAN: takes(1, 'math', 'plain'),
  TANH: takes(1, 'math', 'plain'),
  /** A division that gives its third argument where the divisor is within 1e-6 of zero. */
  XIDZ: takes(3, 'math', 'division', { only: 'vensim' }),
  ZIDZ: takes(2, 'math', 'division', { only: 'vensim' }),
}
