/** Functions that walk an array and give one number. Source: XMILE 1.0, 3.7.1.3; Vensim manual, 22075, fn_sum. */
import { takes, type Builtin } from './builtin.ts'

/** Their keys. */
export type ArrayName = 'MEAN' | 'PROD' | 'SIZE' | 'STDDEV' | 'SUM' | 'VMAX' | 'VMIN'

/** By key. Older releases of Stella put ARRAY before a name (the function crosstab of the XMILE repository). */
export const arrays: Readonly<Record<ArrayName, Builtin>> = {
  MEAN: takes(1, 'array', 'first', { only: 'xmile', called: { xmile: ['MEAN', 'ARRAYMEAN'] } }),
  PROD: takes(1, 'array', 'product', { called: { xmile: ['PROD', 'ARRAYPROD'] } }),
  SIZE: takes(1, 'array', 'any', { called: { vensim: ['ELMCOUNT'] } }),
  /** Of the elements as a whole population, divided by their number: as simlin does, XMILE does not say. */
  STDDEV: takes(1, 'array', 'first', {
    only: 'xmile',
    called: { xmile: ['STDDEV', 'ARRAYSTDDEV'] },
  }),
  SUM: takes(1, 'array', 'first', { called: { xmile: ['SUM', 'ARRAYSUM'] } }),
  VMAX: takes(1, 'array', 'first', { only: 'vensim' }),
  VMIN: takes(1, 'array', 'first', { only: 'vensim' }),
}
