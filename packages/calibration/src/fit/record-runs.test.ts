import { logLikelihoodOf, type Observation } from '@thaw/analysis'
import { inlinePool, type Draws } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import { prepareRuns } from './record-runs.ts'
import { savings } from '../testing/savings.ts'

const observation: Observation = {
  output: 'Savings',
  start: 1804,
  end: 1804,
  reading: 'stock',
  value: 130,
  error: { kind: 'normal', spread: 10 },
}

/** More draws than one block holds: row k saves k a year. */
const draws: Draws = {
  names: ['Saved a year'],
  values: Float64Array.from({ length: 300 }, (_, row) => row),
  count: 300,
}

describe('prepareRuns', () => {
  const runs = prepareRuns({
    program: savings,
    observations: [observation],
    pool: inlinePool(),
  })

  it('says what each draw gives in the place of an observation, over all blocks', async () => {
    const found = await runs.predict(draws)
    expect([...found]).toEqual([...draws.values].map((saved) => 100 + 4 * saved))
  })

  it('judges each draw by the likelihood of what it gives', async () => {
    const logs = await runs.logLikelihood(draws)
    for (const row of [0, 7, 299]) {
      expect(logs[row]).toBeCloseTo(logLikelihoodOf(observation, 100 + 4 * row))
    }
  })

  it('holds a setting in every draw, whatever the draw says', async () => {
    const held = prepareRuns({
      ...{ program: savings, observations: [observation], pool: inlinePool() },
      inputs: { 'Saved a year': 2 },
    })
    expect([...(await held.predict(draws))].every((found) => found === 108)).toBe(true)
  })

  it('knows nothing of a time that the model does not reach', async () => {
    const late = { ...observation, start: 1850, end: 1850 }
    const outside = prepareRuns({
      ...{ program: savings, observations: [late], pool: inlinePool() },
    })
    expect((await outside.predict(draws))[0]).toBeNaN()
  })
})
