import type { Observation } from '@thaw/analysis'
import { createStream, drawNormal } from '@thaw/core'
import type { Reading } from '@thaw/dossier'
import { inlinePool, type Draws } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import { fitTarget, savings } from '../testing/savings.ts'
import { weighReadings, type WeighRequest } from './weigh-readings.ts'

function observation(year: number, value: number): Observation {
  return {
    ...{ output: 'Savings', start: year, end: year, reading: 'stock', value },
    error: { kind: 'normal', spread: 3 },
  }
}

/** Savings of 100 + 6 a year's saving in 1806: 124 were found, which speaks for 4 a year. */
const task: WeighRequest['task'] = {
  program: savings,
  parameters: [{ name: 'Saved a year', prior: { form: 'normal', centre: 5, spread: 2 } }],
  modes: [
    {
      ...{ target: fitTarget, until: 1807 },
      fitted: [observation(1806, 124)],
      heldOut: [observation(1808, 132), observation(1809, 136)],
      ...{ bounds: [], points: [] },
    },
  ],
}

const precision = 1 / 4 + 36 / 9
const centre = (5 / 4 + (6 * 24) / 9) / precision

function posterior(count: number): Draws {
  const stream = createStream(6, 'savings')
  const values = Float64Array.from(
    { length: count },
    () => centre + drawNormal(stream) / Math.sqrt(precision),
  )
  return { names: ['Saved a year'], values, count }
}

function reading(id: string, value: number | undefined): Pick<Reading, 'id' | 'sets'> {
  const [variable, variableKey] = ['Saved a year', 'saved_a_year']
  return {
    id,
    sets: value === undefined ? [] : [{ variable, variableKey, modelName: variable, value }],
  }
}

const logNormal = (distance: number, variance: number): number =>
  -0.5 * (distance ** 2 / variance + Math.log(variance))

/** The record is normal about 100 + 6 x, with the variance of x on top where x is not known. */
function exactLog(value: number): number {
  return logNormal(24 - 6 * value, 9) - logNormal(24 - 30, 9 + 36 * 4)
}

describe('weighReadings', () => {
  const request: WeighRequest = {
    ...{ task, draws: posterior(2000), pool: inlinePool(), seed: 1 },
    readings: [
      reading('thrifty', 4),
      reading('lavish', 3.1),
      reading('vague', undefined),
      reading('near', 4.8),
    ],
  }

  it('gives each reading the evidence of the closed form, and its share of the belief', async () => {
    const told = await weighReadings(request)
    expect(told.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['thrifty', 'for'],
      ['lavish', 'undecided'],
      ['vague', 'unset'],
      ['near', 'undecided'],
    ])
    const exact = [exactLog(4), exactLog(3.1), undefined, exactLog(4.8)]
    const whole = exact.reduce<number>(
      (sum, log) => sum + (log === undefined ? 0 : Math.exp(log)),
      1,
    )
    exact.forEach((log, at) => {
      if (log === undefined) {
        expect(told[at]).toMatchObject({
          evidence: undefined,
          weight: undefined,
          heldOut: undefined,
        })
        return
      }
      expect(told[at]?.evidence).toBeCloseTo(log, 1)
      expect(told[at]?.weight).toBeCloseTo(Math.exp(log) / whole, 1)
    })
  })

  it('scores the draws of a reading on the years that were held out', async () => {
    const [thrifty, lavish] = await weighReadings(request)
    // 132 and 136 are what 4 a year comes to; the last figure carried forward is off by 8 and 12.
    expect(thrifty?.heldOut).toMatchObject({ modes: 1, won: 1 })
    expect(thrifty?.heldOut?.crpsSkill).toBeGreaterThan(lavish?.heldOut?.crpsSkill ?? NaN)
  })

  it('has no word on a reading under which the model gives no number', async () => {
    const impossible = {
      ...request,
      draws: posterior(40),
      readings: [reading('absurd', Number.MAX_VALUE)],
    }
    const [told] = await weighReadings(impossible)
    expect(told).toMatchObject({ verdict: 'unreached', weight: undefined, evidence: undefined })
  })
})
