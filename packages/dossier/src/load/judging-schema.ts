/** What judging.json must be; null stands for a number that is not defined. */
import * as v from 'valibot'
import { readingVerdicts, type Judging } from '../schema/judging.ts'

const number = v.number('a number')
const text = v.string('text')
const flag = v.boolean('true or false')

/** Null in the file; in the program what is not there is undefined. */
function orNull<Written, Read>(
  schema: v.GenericSchema<Written, Read>,
): v.GenericSchema<Written | null, Read | undefined> {
  return v.pipe(
    v.nullable(schema),
    v.transform((value) => value ?? undefined),
  )
}

const maybe = orNull(v.number('a number, or null'))
const share = v.pipe(number, v.minValue(0, 'from 0 to 1'), v.maxValue(1, 'from 0 to 1'))

const coverage = { points: number, covered50: number, covered90: number }

const fit = {
  ...coverage,
  r2: maybe,
  mape: maybe,
  rmse: maybe,
  theil: orNull(v.object({ bias: number, variance: number, covariance: number })),
}

const forecast = {
  ...fit,
  ...{ last: maybe, trend: maybe, drift: maybe, mean: maybe, rival: maybe },
  rivalName: orNull(v.string('text, or null')),
  ...{ skill: maybe, crps: maybe, crpsSkill: maybe },
}

const figure = v.object({
  ...{ from: number, to: number, record: number, low: maybe, high: maybe, heldOut: flag },
  ...{ q05: number, q25: number, q50: number, q75: number, q95: number },
  ...{ last: maybe, trend: maybe },
})

const mode = v.object({
  ...{ id: text, variable: text, series: text },
  fitted: v.object(fit),
  heldOut: v.object(forecast),
  figures: v.array(figure, 'a list of figures'),
})

const totals = v.object({
  ...{ modes: number, wonByRmse: number, wonByCrps: number, wonAgainstAll: number },
  ...{ meanSkill: maybe, medianSkill: maybe, meanCrpsSkill: maybe, medianCrpsSkill: maybe },
  fitted: v.object(coverage),
  heldOut: v.object(coverage),
})

const condition = v.object({
  ...{ id: text, draws: number, lostDraws: number, totals },
  modes: v.array(v.object({ id: text, ...coverage, rmse: maybe, skill: maybe, crpsSkill: maybe })),
})

const check = v.object({
  ...{ id: text, sentence: text, holds: flag, needed: number, share },
  ...{ draws: number, found: text, argued: text },
})

const shares = { mean: share, low: share, high: share }
const chance = v.object({
  ...{ says: text, variable: text, at: number },
  ...shares,
  byPriors: v.object(shares),
})

const reading = v.object({
  ...{ id: text, setsHash: text },
  verdict: v.picklist(readingVerdicts, `one of ${readingVerdicts.join(', ')}`),
  ...{
    evidence: maybe,
    standardError: maybe,
    paretoK: maybe,
    effectiveDraws: maybe,
    weight: maybe,
  },
  heldOut: orNull(v.object({ modes: number, won: number, crpsSkill: maybe })),
})

const split = v.object({
  ...{ until: number, modes: number, won: number, wonCrps: number, medianSkill: maybe },
  ...{ within50: number, within90: number, points: number },
  ...{ draws: number, rHat: number, leastSample: number },
})

/** Gives a judgement as a program reads it. */
export const judgingSchema: v.GenericSchema<unknown, Judging> = v.object(
  {
    ...{ split: number, seed: number, draws: number },
    ...{ modelHash: text, dataHash: text, fitHash: text, priorsHash: text, drawsHash: text },
    ...{ checksHash: text, chancesHash: text, forecastHash: text },
    modes: v.array(mode, 'a list of modes'),
    totals,
    conditions: v.array(condition, 'a list of conditions'),
    checks: v.array(check, 'a list of checks'),
    probabilities: v.pipe(
      v.record(v.string(), chance, 'chances by their id'),
      v.transform((chances) => new Map(Object.entries(chances))),
    ),
    readings: v.optional(v.array(reading, 'a list of readings'), []),
    splits: v.optional(v.array(split, 'a list of splits'), []),
  },
  'an object with what `thaw judge --json` prints',
)
