import type { Draws } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import type { Parameter } from '../prior.ts'
import type { ChainState } from './run-chains.ts'
import {
  advanceSampler,
  candidatesLeft,
  drawsOf,
  isConverged,
  isDone,
  startSampler,
  type SamplerPlan,
  type SamplerState,
  type SamplerTask,
} from './sampler.ts'

/*
 * A toy whose posterior is known. Priors: a and b standard normal, c standard normal and never
 * seen. Data: a + b = 2 with deviation 0.5, a - b = 0 with deviation 1. By completing the square
 * the precision is [[1 + 4 + 1, 4 - 1], [4 - 1, 1 + 4 + 1]] = [[6, 3], [3, 6]] and the mean solves
 * it for (8, 8): 8/9 each. Covariance = [[6, -3], [-3, 6]] / 27.
 */
const parameters: readonly Parameter[] = ['a', 'b', 'c'].map((name) => ({
  name,
  prior: { form: 'normal', centre: 0, spread: 1 },
}))

function judge({ values, count }: Draws): Promise<Float64Array> {
  const logs = Float64Array.from({ length: count }, (_, row) => {
    const [a = NaN, b = NaN] = values.subarray(row * 3, row * 3 + 2)
    return -0.5 * ((a + b - 2) / 0.5) ** 2 - 0.5 * (a - b) ** 2
  })
  return Promise.resolve(logs)
}

const task: SamplerTask = { parameters, judge }

const plan: SamplerPlan = {
  ...{ seed: 11, population: 400, sweeps: 6, lastSweeps: 12 },
  ...{ chains: 20, stageSweeps: 400, thin: 4, mostSweeps: 4000 },
  goal: { mostRHat: 1.02, leastSample: 1000 },
}

const small: SamplerPlan = {
  ...plan,
  ...{ population: 60, sweeps: 2, lastSweeps: 2, chains: 8, stageSweeps: 40, mostSweeps: 160 },
}

async function finish(state: SamplerState, own = plan, of = task): Promise<ChainState> {
  let now = state
  while (!isDone(now, own)) now = await advanceSampler(now, of, own)
  return now
}

const search = async (own = plan, of = task): Promise<ChainState> =>
  finish(await startSampler(of, own), own, of)

function moment({ values, count }: Draws, of: (row: Float64Array) => number): number {
  let sum = 0
  for (let row = 0; row < count; row++) sum += of(values.subarray(row * 3, row * 3 + 3))
  return sum / count
}

describe('the sampler', () => {
  it('finds the posterior of a linear toy that is known in closed form', async () => {
    const state = await search()
    expect(isConverged(state, plan)).toBe(true)
    const draws = drawsOf(state, task, { count: 4000, seed: 1 })
    for (const column of [0, 1]) {
      expect(moment(draws, (row) => row[column] ?? NaN)).toBeCloseTo(8 / 9, 1)
    }
    const spread = (i: number, j: number): number =>
      moment(draws, (row) => ((row[i] ?? NaN) - 8 / 9) * ((row[j] ?? NaN) - 8 / 9))
    expect(Math.abs(spread(0, 0) - 6 / 27)).toBeLessThan(0.03)
    expect(Math.abs(spread(0, 1) + 3 / 27)).toBeLessThan(0.03)
    // What the record does not speak to stays as wide as its prior.
    expect(Math.abs(moment(draws, (row) => row[2] ?? NaN))).toBeLessThan(0.1)
    expect(Math.abs(moment(draws, (row) => (row[2] ?? NaN) ** 2) - 1)).toBeLessThan(0.15)
  })

  it('goes on from a state that was kept as it would have gone on', async () => {
    const whole = await search(small)
    let state = await startSampler(task, small)
    while (!isDone(state, small)) {
      state = structuredClone(await advanceSampler(structuredClone(state), task, small))
    }
    expect(state).toEqual(whole)
    const other = await search({ ...small, seed: 12 })
    expect(other.trace.values).not.toEqual(whole.trace.values)
  })

  it('climbs from the prior to the whole likelihood and counts what it judged', async () => {
    let judged = 0
    const counted = {
      parameters,
      judge: (draws: Draws): Promise<Float64Array> => {
        judged += draws.count
        return judge(draws)
      },
    }
    const state = await search(small, counted)
    const exponents = state.rungs.map(({ exponent }) => exponent)
    expect([...exponents].sort((left, right) => left - right)).toEqual(exponents)
    expect(exponents.at(-1)).toBe(1)
    expect(state.candidates).toBe(judged)
  })

  it('stops at the most sweeps though it has not converged, and says so', async () => {
    const state = await search({ ...small, goal: { mostRHat: 1, leastSample: 1e9 } })
    expect(state.stages * small.stageSweeps).toBe(small.mostSweeps)
    expect(candidatesLeft(state, small)).toBe(0)
    expect(isConverged(state, { ...small, goal: { mostRHat: 1, leastSample: 1e9 } })).toBe(false)
  })

  it('keeps nothing of the stage in which steps adapt, and then leaves them as they are', async () => {
    let state = await startSampler(task, small)
    while (state.kind === 'ladder') state = await advanceSampler(state, task, small)
    expect(state.trace.values).toHaveLength(0)
    const next = await advanceSampler(state, task, small)
    expect(next.kind === 'chains' && next.steps).toEqual(state.steps)
    expect(next.kind === 'chains' && next.trace.values).toHaveLength((40 / 4) * 8 * 3)
  })

  it('never keeps a draw that cannot be', async () => {
    const halved = async (draws: Draws): Promise<Float64Array> =>
      (await judge(draws)).map((log, row) => ((draws.values[row * 3] ?? NaN) < 0 ? -Infinity : log))
    const state = await search(small, { parameters, judge: halved })
    const { values } = drawsOf(state, task, { count: 1000, seed: 1 })
    const least = values.filter((_, cell) => cell % 3 === 0).reduce((a, b) => Math.min(a, b))
    expect(least).toBeGreaterThanOrEqual(0)
  })
})
