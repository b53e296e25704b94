/** Functions that walk an array and give one number. Source: XMILE 1.0, 3.7.1.3; Vensim manual, 22075, fn_sum. */
import { takes, type Builtin } from './builtin.ts'

/** Their keys. */
export type ArrayName = 'MEAN' | 'PROD' | 'SIZE' | 'STDDEV' | 'SUM' | 'VMAX' | 'VMIN'

/** By key. */
export const arrays: Readonly<Record<ArrayName, Builtin>> = {
  MEAN: takes(1, 'array', 'first', { only: 'xmile' }),
  PROD: takes(1, 'array', 'product'),
  SIZE: takes(1, 'array', 'any', { called: { vensim: ['ELMCOUNT'] } }),
  /** Of the elements as a whole population, divided by their number: as simlin does, XMILE does not say. */
  STDDEV: takes(1, 'array', 'first', { only: 'xmile' }),
  SUM: takes(1, 'array', 'first'),
  VMAX: takes(1, 'array', 'first', { only: 'vensim' }),
  VMIN: takes(1, 'array', 'first', { only: 'vensim' }),
}
