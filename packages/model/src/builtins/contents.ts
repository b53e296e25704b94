/**
 * Questions to the slats of a conveyor and the batches of a queue, the first to leave first, as the step
 * begins. An equation asks them as of an array: `line[2]`, `SIZE(line)`, `MAX(line)`; SUM is the stock.
 *
 * Source: XMILE 1.0, 3.7.1 to 3.7.3; that number 1 leaves first: simlin, docs/design/queues.md 3.5.
 * QELEM and QLEN are names of older releases of Stella.
 */
import { takesFrom, type Builtin, type UnitSignature } from './builtin.ts'

/** Their keys. */
export type ContentName =
  'CONTENT_AT' | 'CONTENT_COUNT' | 'CONTENT_DEVIATION' | 'CONTENT_LEAST' | 'CONTENT_MOST'

/** Of a container, its number where one is asked for, and then whatever must be known to fill it. */
function ask(least: number, unit: UnitSignature, names: readonly string[] = []): Builtin {
  return takesFrom([least, least], 'container', unit, { only: 'xmile', called: { xmile: names } })
}

/** By key. */
export const contents: Readonly<Record<ContentName, Builtin>> = {
  CONTENT_AT: ask(2, 'first', ['QELEM']),
  CONTENT_COUNT: ask(1, { of: ['any'], is: '1' }, ['QLEN']),
  CONTENT_DEVIATION: ask(1, 'first'),
  CONTENT_LEAST: ask(1, 'first'),
  CONTENT_MOST: ask(1, 'first'),
}
