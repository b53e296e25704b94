import {
  advanceSampler,
  drawDesign,
  isDone,
  startSampler,
  type ChainState,
  type Observation,
  type SamplerPlan,
  type SamplerState,
} from '@thaw/analysis'
import type { Issue } from '@thaw/core'
import { inlinePool } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import { calibrationPlan, faultsOfChains, summarise } from './calibration.ts'
import { prepareRuns } from '../fit/record-runs.ts'
import { faultsOfStart } from '../fit/start-faults.ts'
import { faultsOfTask, type PlannedTask } from '../fit/task-faults.ts'
import { fitTarget, savings } from '../testing/savings.ts'

const { span } = fitTarget

const figure: Observation = {
  ...{ output: 'Savings', start: 1804, end: 1804, reading: 'stock', value: 130 },
  error: { kind: 'normal', spread: 10 },
}

function taskOf(figures: readonly Observation[], spread = 3): PlannedTask {
  const prior = { centre: 5, spread, low: undefined, high: undefined }
  return {
    dossier: { parameters: [{ variable: 'saved a year', prior: 'normal', ...prior, span }] },
    program: savings,
    parameters: [{ name: 'Saved a year', prior: { form: 'normal', ...prior } }],
    modes: [
      { fitted: figures, heldOut: [], bounds: [], points: [], until: 1806, target: fitTarget },
    ],
  }
}

const plan: SamplerPlan = {
  ...calibrationPlan({ seed: 3, mostSweeps: 300 }),
  ...{ population: 100, sweeps: 2, lastSweeps: 2, chains: 40, stageSweeps: 100, thin: 5 },
  goal: { mostRHat: 1.05, leastSample: 400 },
}

async function search(workers: number): Promise<ChainState> {
  const pool = inlinePool(workers)
  const runs = prepareRuns({ program: savings, observations: [figure], pool })
  const task = { parameters: taskOf([figure]).parameters, judge: runs.logLikelihood }
  let state: SamplerState = await startSampler(task, plan)
  while (!isDone(state, plan)) state = await advanceSampler(state, task, plan)
  return state
}

describe('a calibration', () => {
  it('gives the same bits with another number of workers', async () => {
    const [one, three] = await Promise.all([search(1), search(3)])
    expect(three).toEqual(one)
  })

  it('names the parameters that are short of the goal, the worst first', () => {
    const fine = { rHat: 1.01, bulk: 900, tail: 800 }
    const bad = { rHat: 1.2, bulk: 900, tail: 800 }
    const few = { rHat: 1.01, bulk: 900, tail: 20 }
    const state = { convergence: [fine, few, bad] }
    const task = { parameters: ['a', 'b', 'c'].map((name) => ({ name })) }
    const { worst, short } = summarise({ task, state, plan })
    expect(worst).toEqual({ rHat: 1.2, sample: 20 })
    expect(short.map(({ name }) => name)).toEqual(['c', 'b'])
  })

  it('warns of chains that hardly move', () => {
    expect(faultsOfChains({ accepted: [0.3, 0.2] }, plan)).toEqual([])
    expect(faultsOfChains({ accepted: [0, 0.001] }, plan).map(({ code }) => code)).toEqual([
      'CA006',
    ])
  })
})

describe('faults of a task', () => {
  it('names a prior that cannot be used, with its row', () => {
    const [fault] = faultsOfTask(taskOf([figure], 0))
    expect([fault?.code, fault?.span]).toEqual(['CA001', span])
    expect(fault?.message).toContain('the spread must be above 0')
  })

  it('names a figure outside of the time of the model, with its row', () => {
    const late = { ...figure, start: 1811, end: 1812 }
    const [fault, ...others] = faultsOfTask(taskOf([figure, late]))
    expect(others).toEqual([])
    expect([fault?.code, fault?.span]).toEqual(['CA003', span])
    expect(fault?.message).toContain('1811 to 1812')
  })

  it('says what is missing where there is nothing to find or to fit', () => {
    expect(faultsOfTask(taskOf([])).map(({ code }) => code)).toEqual(['CA002'])
    expect(faultsOfTask({ ...taskOf([figure]), parameters: [] })).toHaveLength(1)
  })
})

describe('faults of the start', () => {
  async function startOf(task: PlannedTask): Promise<readonly Issue[]> {
    const { program, modes, parameters } = task
    const observations = modes.flatMap(({ fitted }) => fitted)
    const runs = prepareRuns({ program, observations, pool: inlinePool() })
    const draws = drawDesign('lhs', parameters, 20, 1)
    return faultsOfStart(task, draws, await runs.predict(draws))
  }

  it('are none where draws can be', async () => {
    expect(await startOf(taskOf([figure]))).toEqual([])
  })

  it('name the figure, the first draw and what it gives where no draw can be', async () => {
    // The record has 1 above the floor, and all draws, at about 120, lie below it.
    const error = { kind: 'lognormal', spread: 0.1, floor: -129 } as const
    const [fault] = await startOf(taskOf([figure, { ...figure, error }], 0.1))
    expect([fault?.code, fault?.span]).toEqual(['CA004', span])
    expect(fault?.message).toMatch(/of 20 draws, 20 give "savings" no likelihood at 1804\. Draw 1/)
  })

  it('name a record that no parameter moves', async () => {
    const start = { ...figure, start: 1800, end: 1800 }
    expect((await startOf(taskOf([start]))).map(({ code }) => code)).toEqual(['CA005'])
  })
})
