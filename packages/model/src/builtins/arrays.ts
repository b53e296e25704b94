/** Functions that walk an array and give one number. Source: XMILE 1.0, 3.7.1.3. */
import { takes, type Builtin } from './builtin.ts'

/** Their keys. */
export type ArrayName = 'MEAN' | 'PROD' | 'SIZE' | 'SUM'

/** By key. */
export const arrays: Readonly<Record<ArrayName, Builtin>> = {
  MEAN: takes(1, 'array', 'first', { only: 'xmile' }),
  PROD: takes(1, 'array', 'product'),
  SIZE: takes(1, 'array', 'any', { only: 'xmile' }),
  SUM: takes(1, 'array', 'first'),
}
