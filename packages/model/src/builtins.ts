/**
 * The functions this version knows, with how many arguments each takes.
 *
 * Source: XMILE 1.0, 3.5. What stands in the standard and not here is refused by name (issue 8
 * of the project widens this table; nothing else in the checker knows a function's name).
 */
export interface Builtin {
  readonly least: number
  readonly most: number
  /** `array` takes an array and gives one number; `memory` keeps a hidden stock or a start value. */
  readonly family: 'math' | 'array' | 'time' | 'memory'
}

/** Every function that can be run. */
export type BuiltinName =
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
  | 'MEAN'
  | 'PROD'
  | 'SIZE'
  | 'SUM'
  | 'DT'
  | 'PULSE'
  | 'RAMP'
  | 'STARTTIME'
  | 'STEP'
  | 'STOPTIME'
  | 'TIME'
  | 'DELAY1'
  | 'DELAY3'
  | 'INIT'
  | 'SMTH1'
  | 'SMTH3'

const fixed = (count: number, family: Builtin['family']): Builtin => ({
  least: count,
  most: count,
  family,
})

/** What each function takes, by its name in a resolved expression. */
export const builtins: Readonly<Record<BuiltinName, Builtin>> = {
  ABS: fixed(1, 'math'),
  ARCCOS: fixed(1, 'math'),
  ARCSIN: fixed(1, 'math'),
  ARCTAN: fixed(1, 'math'),
  COS: fixed(1, 'math'),
  EXP: fixed(1, 'math'),
  INF: fixed(0, 'math'),
  INT: fixed(1, 'math'),
  LN: fixed(1, 'math'),
  LOG10: fixed(1, 'math'),
  MAX: { least: 1, most: 2, family: 'math' },
  MIN: { least: 1, most: 2, family: 'math' },
  PI: fixed(0, 'math'),
  SAFEDIV: { least: 2, most: 3, family: 'math' },
  SIN: fixed(1, 'math'),
  SQRT: fixed(1, 'math'),
  TAN: fixed(1, 'math'),
  MEAN: fixed(1, 'array'),
  PROD: fixed(1, 'array'),
  SIZE: fixed(1, 'array'),
  SUM: fixed(1, 'array'),
  DT: fixed(0, 'time'),
  PULSE: { least: 2, most: 3, family: 'time' },
  RAMP: { least: 2, most: 3, family: 'time' },
  STARTTIME: fixed(0, 'time'),
  STEP: fixed(2, 'time'),
  STOPTIME: fixed(0, 'time'),
  TIME: fixed(0, 'time'),
  DELAY1: { least: 2, most: 3, family: 'memory' },
  DELAY3: { least: 2, most: 3, family: 'memory' },
  INIT: fixed(1, 'memory'),
  SMTH1: { least: 2, most: 3, family: 'memory' },
  SMTH3: { least: 2, most: 3, family: 'memory' },
}
