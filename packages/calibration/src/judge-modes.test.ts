import type { Observation } from '@thaw/analysis'
import type { Dossier, FitTarget } from '@thaw/dossier'
import { inlinePool, type Draws, type Program } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import type { FitTask } from './fit-task.ts'
import { judgeModes } from './judge-modes.ts'

/** Savings of 100 that grow by a constant saved a year, as `lower` would give it. */
const program: Program = {
  name: 'savings',
  time: {
    ...{ start: 1800, stop: 1810, dt: 0.25, steps: 40, stepsPerSave: 1 },
    ...{ method: 'rk4', unit: 'year' },
  },
  slots: ['Savings', 'Saved a year'].map((name) => ({
    ...{ name, variable: name, unit: '', isHidden: false },
  })),
  lookups: [],
  inputs: [{ slot: 1, value: 5 }],
  constants: [],
  initial: [
    {
      ...{ slot: 0, dependence: 'nothing', isHeld: false },
      expression: { op: 'number', value: 100 },
    },
  ],
  step: [],
  stocks: [{ slot: 0, inflows: [1], outflows: [], isNonNegative: false }],
  close: [],
  routines: [],
}

function observation(year: number, value: number): Observation {
  return {
    ...{ output: 'Savings', start: year, end: year, reading: 'stock', value },
    error: { kind: 'normal', spread: 0.01 },
  }
}

const target = { id: 'savings', until: 1804 } as unknown as FitTarget

const task: FitTask = {
  ...{ dossier: {} as Dossier, program, parameters: [] },
  modes: [
    {
      ...{ target, until: 1804 },
      fitted: [observation(1801, 103), observation(1803, 109)],
      heldOut: [observation(1805, 115), observation(1807, 125)],
    },
    {
      target: { ...target, id: 'again' },
      until: 1804,
      fitted: [],
      heldOut: [observation(1806, 0)],
    },
  ],
}

function draws(values: readonly number[]): Draws {
  return { names: ['Saved a year'], values: Float64Array.from(values), count: values.length }
}

describe('judgeModes', () => {
  it('gives each mode its own figures and forecasts', async () => {
    const judged = await judgeModes({
      ...{ task, program, pool: inlinePool(), seed: 1 },
      draws: draws([2, 3, 4]),
    })
    const [savings, again] = judged.modes
    expect(savings?.fitted).toMatchObject({ points: 2, rmse: 0 })
    // The model says 115 and 121; the straight line too, and the last figure 109 twice.
    expect(savings?.heldOut.rmse).toBeCloseTo(Math.sqrt(16 / 2), 12)
    expect(savings?.heldOut.trend).toBeCloseTo(Math.sqrt(16 / 2), 12)
    expect(savings?.heldOut.last).toBeCloseTo(Math.sqrt((36 + 256) / 2), 12)
    expect([again?.id, again?.heldOut.rmse]).toEqual(['again', 118])
    expect(judged.totals).toMatchObject({ modes: 1, heldOut: { points: 3 } })
  })

  it('leaves draws out that are not finite, in every mode, and counts them', async () => {
    const judged = await judgeModes({
      ...{ task, program, pool: inlinePool(), seed: 1 },
      draws: draws([3, Infinity, 3]),
    })
    expect([judged.draws, judged.lostDraws]).toEqual([2, 1])
    expect(judged.modes[0]?.fitted.rmse).toBe(0)
  })
})
