/** What the record gives each reading: a table, and what its words mean. */
import { fittedWeight, type JudgedReading } from '@thaw/dossier'
import { plainShare, printTable, shortNumber } from './columns.ts'

/** The table under its heading, and the words below it; nothing where no reading was weighed. */
export function tellReadings(readings: readonly JudgedReading[]): readonly string[] {
  if (readings.length === 0) return []
  return [
    `Readings against the model as fitted: logarithm of the Bayes factor, share of the belief, held-out years\n${readingTable(readings)}`,
    [
      `All began with equal weight; the model as fitted keeps ${plainShare(fittedWeight(readings))}.`,
      ...words.flatMap(([verdict, means]) =>
        readings.some((one) => one.verdict === verdict) ? [`${verdict}: ${means}.`] : [],
      ),
    ].join('\n'),
  ]
}

/** What a verdict means; "for" and "against" say it themselves. */
const words: readonly (readonly [JudgedReading['verdict'], string])[] = [
  ['undecided', 'the record cannot choose; a Bayes factor below 3 is no more than a bare mention'],
  ['unreached', 'the draws do not lead to these values, or too few do for the record to be asked'],
  ['unset', 'readings.csv sets no values for it'],
]

function readingTable(readings: readonly JudgedReading[]): string {
  return printTable({
    head: [
      ...['reading', 'verdict', 'log', 'error', 'Pareto k', 'draws', 'weight'],
      ...['won by CRPS', 'CRPS skill'],
    ],
    rows: readings.map(({ id, verdict, evidence, standardError, heldOut, ...row }) => [
      ...[id, verdict, shortNumber(evidence), shortNumber(standardError)],
      ...[plainShare(row.paretoK), row.effectiveDraws?.toFixed(0) ?? '-', plainShare(row.weight)],
      heldOut === undefined ? '-' : `${heldOut.won} of ${heldOut.modes}`,
      plainShare(heldOut?.crpsSkill),
    ]),
  })
}
