/** What of a person's entry is not sure, in sentences. */
import type { Person } from '@thaw/dossier'
import type { Words } from '../../../words/words.ts'
import type { OfficeBar } from './offices.ts'
import type { Position } from './positions.ts'

/** One sentence a kind of doubt, the person's own entry first; none where all is firm. */
export function doubtsOf(
  person: Person,
  offices: readonly OfficeBar[],
  positions: readonly Position[],
  words: Words,
): readonly string[] {
  const fromMemory = offices.filter(({ evidence }) => evidence.seen === 'memory')
  const soft = offices.filter((one) => one.start !== one.sureFrom || one.end !== one.sureTo)
  const lifeDates = [person.born, person.died].filter((date) => date !== undefined)
  const isLifeSoft = lifeDates.some(
    (date) => date.precision !== 'day' || date.isUncertain || date.isApproximate,
  )
  const counted = [
    ['people.doubt-votes-memory', positions.filter((one) => one.isMemory), positions],
    ['people.doubt-votes-reconstructed', positions.filter((one) => one.isReconstructed), positions],
    ['people.doubt-offices-memory', fromMemory, offices],
    ['people.doubt-offices-soft', soft, offices],
  ] as const
  return [
    ...(person.seen === 'memory' ? [words.text('people.doubt-memory')] : []),
    ...(person.seen === 'partly' ? [words.text('people.doubt-partly')] : []),
    ...(person.confidence === 'high'
      ? []
      : [words.text('people.doubt-confidence', { confidence: person.confidence })]),
    ...(isLifeSoft ? [words.text('people.doubt-life')] : []),
    ...counted
      .filter(([, some]) => some.length > 0)
      .map(([key, some, all]) => words.text(key, { count: some.length, all: all.length })),
  ]
}
