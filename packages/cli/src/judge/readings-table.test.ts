import type { JudgedReading } from '@thaw/dossier'
import { expect, it } from 'vitest'
import { tellReadings } from './readings-table.ts'

const none = {
  evidence: undefined,
  standardError: undefined,
  paretoK: undefined,
  weight: undefined,
}

it('prints what the record gives each reading, and an honest word where it gives nothing', () => {
  const readings: readonly JudgedReading[] = [
    {
      ...{ id: 'wind', setsHash: '', verdict: 'against', evidence: -4.321, standardError: 0.12 },
      ...{ paretoK: 0.41, effectiveDraws: 512.3, weight: 0.0084 },
      heldOut: { modes: 5, won: 4, crpsSkill: 0.3 },
    },
    {
      ...{ id: 'tide', setsHash: '', verdict: 'unreached', ...none, paretoK: 0.9 },
      ...{ effectiveDraws: 3, heldOut: undefined },
    },
    {
      ...{ id: 'moon', setsHash: '', verdict: 'unset', ...none },
      ...{ effectiveDraws: undefined, heldOut: undefined },
    },
  ]
  expect(tellReadings(readings).join('\n\n')).toBe(
    `Readings against the model as fitted: logarithm of the Bayes factor, share of the belief, held-out years
reading    verdict    log  error  Pareto k  draws  weight  won by CRPS  CRPS skill
wind       against  -4.32   0.12      0.41    512    0.01       4 of 5        0.30
tide     unreached      -      -      0.90      3       -            -           -
moon         unset      -      -         -      -       -            -           -

All began with equal weight; the model as fitted keeps 0.99.
unreached: the draws do not lead to these values, or too few do for the record to be asked.
unset: readings.csv sets no values for it.`,
  )
})

it('says nothing where no reading was weighed', () => {
  expect(tellReadings([])).toEqual([])
})
