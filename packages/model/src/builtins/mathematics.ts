/** Functions of numbers. Source: XMILE 1.0, 3.5.1. */
import { takes, takesFrom, type Builtin } from './builtin.ts'

/** Their keys. */
export type MathematicsName =
  | 'ABS'
  | 'ARCCOS'
  | 'ARCSIN'
  | 'ARCTAN'
  | 'COS'
  | 'EXP'
  | 'INF'
  | 'INT'
  | 'LN'
  | 'LOG10'
  | 'MAX'
  | 'MIN'
  | 'PI'
  | 'SAFEDIV'
  | 'SIN'
  | 'SQRT'
  | 'TAN'

/** By key. */
export const mathematics: Readonly<Record<MathematicsName, Builtin>> = {
  ABS: takes(1, 'math', 'first'),
  ARCCOS: takes(1, 'math', 'plain'),
  ARCSIN: takes(1, 'math', 'plain'),
  ARCTAN: takes(1, 'math', 'plain'),
  COS: takes(1, 'math', 'plain'),
  EXP: takes(1, 'math', 'plain'),
  INF: takes(0, 'math', 'any', { only: 'xmile' }),
  /** The largest whole number that is not larger. */
  INT: takes(1, 'math', 'first', { only: 'xmile' }),
  LN: takes(1, 'math', 'plain'),
  LOG10: takes(1, 'math', 'plain', { only: 'xmile' }),
  MAX: takesFrom([1, 2], 'math', 'same'),
  MIN: takesFrom([1, 2], 'math', 'same'),
  PI: takes(0, 'math', 'any', { only: 'xmile' }),
  SAFEDIV: takesFrom([2, 3], 'math', 'division', { only: 'xmile' }),
  SIN: takes(1, 'math', 'plain'),
  SQRT: takes(1, 'math', 'root'),
  TAN: takes(1, 'math', 'plain'),
}
