import type { Parameter } from '@thaw/analysis'
import { inlinePool, type Draws, type Program } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import { sensitivityFile, sensitivityRows } from './sensitivity-rows.ts'
import { rankDraws, runsOfPlan, screenPriors, type SensitivityTask } from './sensitivity.ts'

/** Savings of 100 that grow by two constants a year, as `lower` would give it; a third does nothing. */
const program: Program = {
  name: 'savings',
  time: {
    ...{ start: 1800, stop: 1810, dt: 0.25, steps: 40, stepsPerSave: 4 },
    ...{ method: 'rk4', unit: 'year' },
  },
  slots: ['Savings', 'Wages', 'Rents', 'Weather'].map((name) => ({
    ...{ name, variable: name, unit: '', isHidden: false },
  })),
  lookups: [],
  inputs: [1, 2, 3].map((slot) => ({ slot, value: 5 })),
  constants: [],
  initial: [
    {
      ...{ slot: 0, dependence: 'nothing', isHeld: false },
      expression: { op: 'number', value: 100 },
    },
  ],
  step: [],
  stocks: [{ slot: 0, inflows: [1, 2], outflows: [], isNonNegative: false }],
  close: [],
  routines: [],
}

const parameters: readonly Parameter[] = [
  { name: 'Weather', prior: { form: 'uniform', centre: 5, spread: 5 } },
  { name: 'Rents', prior: { form: 'uniform', centre: 5, spread: 1 } },
  { name: 'Wages', prior: { form: 'uniform', centre: 5, spread: 2 } },
]

function taskAt(time: number, end = Infinity): SensitivityTask & { readonly told: number[] } {
  const told: number[] = []
  const watch = {
    done: (runs: number) => void told.push(runs),
    isEnded: () => (told.at(-1) ?? 0) >= end,
  }
  return {
    ...{ program, output: 'Savings', time, inputs: {}, seed: 3 },
    ...{ pool: inlinePool(), watch, told },
  }
}

describe('screenPriors', () => {
  it('finds what a linear model does in four years, by hand', async () => {
    const task = taskAt(1804)
    const found = await screenPriors(parameters, { method: 'morris', count: 100 }, task)
    expect(found.parameters.map(({ name }) => name)).toEqual(['Wages', 'Rents', 'Weather'])
    // Four years of saving, over the width of each prior.
    expect(found.parameters[0]?.size.value).toBeCloseTo(16, 9)
    expect(found.parameters[1]?.size.value).toBeCloseTo(8, 9)
    expect(found.parameters[2]?.size.value).toBe(0)
    expect(found.runs).toBe(runsOfPlan({ method: 'morris', count: 100 }, 3))
    expect(task.told.at(-1)).toBe(400)
  })

  it('finds the shares of variance: widths 4 and 2 make 4/5 and 1/5', async () => {
    const found = await screenPriors(parameters, { method: 'sobol', count: 256 }, taskAt(1810))
    expect(found.source).toBe("Sobol' points")
    const totals = found.parameters.map(({ measures }) => measures[0]?.value ?? NaN)
    expect(totals[0]).toBeCloseTo(0.8, 2)
    expect(totals[1]).toBeCloseTo(0.2, 2)
    expect(totals[2]).toBe(0)
    expect(found.parameters.map(({ range }) => range.best)).toEqual([1, 2, 3])
  })

  it('varies a parameter that is set too: what is screened is stronger', async () => {
    const task = { ...taskAt(1804), inputs: { Wages: 0, Weather: 1 } }
    const found = await screenPriors(parameters, { method: 'morris', count: 20 }, task)
    expect(found.parameters[0]?.name).toBe('Wages')
    expect(found.parameters[0]?.size.value).toBeCloseTo(16, 9)
  })

  it('reads the output at its first time too', async () => {
    const found = await screenPriors(parameters, { method: 'sobol', count: 16 }, taskAt(1800))
    expect(found.parameters.map(({ size }) => size.value)).toEqual([0, 0, 0])
  })

  it('stands on the whole bases that were run before it was ended', async () => {
    const plan = { method: 'sobol', count: 256 } as const
    const found = await screenPriors(parameters, plan, taskAt(1810, 100))
    // An end is heeded after 64 bases of 5 runs.
    expect([found.count, found.runs]).toEqual([64, 320])
  })

  it('gives the same numbers again', async () => {
    const run = async (): Promise<unknown> =>
      screenPriors(parameters, { method: 'sobol', count: 32 }, taskAt(1810))
    expect(await run()).toEqual(await run())
  })
})

describe('rankDraws', () => {
  const draws: Draws = {
    names: ['Wages', 'Rents'],
    // Rents against wages; rents vary less.
    values: Float64Array.from({ length: 400 }, (_, cell) => {
      const row = Math.floor(cell / 2)
      return cell % 2 === 0 ? row : 0.1 * ((row * 37) % 200)
    }),
    count: 200,
  }

  it('ranks by partial rank correlation and tells what columns explain', async () => {
    const found = await rankDraws(draws, taskAt(1805))
    expect(found.parameters.map(({ name }) => name)).toEqual(['Wages', 'Rents'])
    expect(found.parameters[0]?.measures.map(({ measure }) => measure)).toEqual([
      'partial_rank_correlation',
      'rank_correlation',
    ])
    expect(found.explained([0])).toBeGreaterThan(0.95)
    expect(found.explained([0, 1])).toBeGreaterThan(0.99)
    expect(found.explained([1])).toBeLessThan(0.05)
  })
})

describe('sensitivityRows', () => {
  it('has a row for each measure, with all that it stands on', async () => {
    const found = await screenPriors(parameters, { method: 'morris', count: 4 }, taskAt(1804))
    const about = { output: 'Savings', time: 1804, over: 'prior', seed: 3 } as const
    const rows = sensitivityRows(found, { ...about, modelHash: 'm', inputHash: 'p' })
    expect(rows[0]?.slice(0, 6)).toEqual(['id', 'parameter', 'measure', 'index', 'low', 'high'])
    expect(rows[1]).toEqual([
      ...['wages-mu-star', 'Wages', 'mu_star', '16', '16', '16', 'Savings', '1804'],
      ...['morris', 'prior', '3', '4', 'm', 'p'],
    ])
    expect(rows[2]?.slice(2, 6)).toEqual(['mu', '16', '', ''])
    expect(rows).toHaveLength(10)
    expect(sensitivityFile('Staff[doctors]')).toBe('sensitivity/staff-doctors.csv')
  })
})
