import type { Observation } from '@thaw/analysis'
import { inlinePool, type Draws } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import type { FitTask } from '../fit/fit-task.ts'
import { judgeModes } from './judge-modes.ts'
import { fitTarget, savings } from '../testing/savings.ts'

function observation(year: number, value: number): Observation {
  return {
    ...{ output: 'Savings', start: year, end: year, reading: 'stock', value },
    error: { kind: 'normal', spread: 0.01 },
  }
}

const task: Pick<FitTask, 'modes'> = {
  modes: [
    {
      ...{ target: fitTarget, until: 1804 },
      fitted: [observation(1801, 103), observation(1803, 109)],
      heldOut: [observation(1805, 115), observation(1807, 125)],
      bounds: [],
      points: [],
    },
    {
      target: { ...fitTarget, id: 'again' },
      until: 1804,
      fitted: [],
      heldOut: [observation(1806, 0)],
      bounds: [],
      points: [],
    },
  ],
}

function draws(values: readonly number[]): Draws {
  return { names: ['Saved a year'], values: Float64Array.from(values), count: values.length }
}

describe('judgeModes', () => {
  it('gives each mode its own figures and forecasts', async () => {
    const judged = await judgeModes({
      ...{ task, program: savings, pool: inlinePool(), seed: 1 },
      draws: draws([2, 3, 4]),
    })
    const [first, again] = judged.modes
    expect(first?.fitted).toMatchObject({ points: 2, rmse: 0 })
    // The model says 115 and 121; the straight line too, and the last figure 109 twice.
    expect(first?.heldOut.rmse).toBeCloseTo(Math.sqrt(16 / 2), 12)
    expect(first?.heldOut.trend).toBeCloseTo(Math.sqrt(16 / 2), 12)
    expect(first?.heldOut.last).toBeCloseTo(Math.sqrt((36 + 256) / 2), 12)
    expect([again?.id, again?.heldOut.rmse]).toEqual(['again', 118])
    expect(judged.totals).toMatchObject({ modes: 1, heldOut: { points: 3 } })
  })

  it('leaves draws out that are not finite, in every mode, and counts them', async () => {
    const judged = await judgeModes({
      ...{ task, program: savings, pool: inlinePool(), seed: 1 },
      draws: draws([3, Infinity, 3]),
    })
    expect([judged.draws, judged.lostDraws]).toEqual([2, 1])
    expect(judged.modes[0]?.fitted.rmse).toBe(0)
  })
})
