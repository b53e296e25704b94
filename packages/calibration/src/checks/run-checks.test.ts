import type {
  Bound,
  CheckWorld,
  Expectation,
  JudgedCheck,
  Measure,
  RealityCheck,
} from '@thaw/dossier'
import { inlinePool, type Draws, type EnginePool } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import { savings } from '../testing/savings.ts'
import { asDone } from './measure-world.ts'
import { countCheckRuns, runChecks } from './run-checks.ts'
import { drawCorners, halveStep, type LeverRange } from './world-draws.ts'

/** Draw k saves k a year: 0 to 9. */
const draws: Draws = {
  names: ['Saved a year'],
  values: Float64Array.from({ length: 10 }, (_, row) => row),
  count: 10,
}

const span = { file: 'checks.yaml', start: 0, end: 0, line: 1, column: 1 }
const world: CheckWorld = asDone

function measureOf(word: Measure['word'], name = 'Savings'): Measure {
  const at = word === 'value' ? { start: 1810, end: 1810, when: 'at 1810' } : undefined
  return { word, outputs: [name], ...(at ?? { start: 1800, end: 1810, when: '' }) }
}

function boundOf(comparison: Bound['comparison'], yardstick: Bound['yardstick'] | number): Bound {
  const other = typeof yardstick === 'number' ? { kind: 'number', value: yardstick } : yardstick
  return { comparison, yardstick: other as Bound['yardstick'], times: 1, within: 0.01 }
}

function checkOf(
  expectations: readonly Expectation[],
  own: Partial<RealityCheck> = {},
): RealityCheck {
  const rest = { id: 'a', sentence: 'Savings grow.', needed: 0.9, argued: '', world, span }
  return { ...rest, expectations, ...own }
}

async function tryCheck(
  check: RealityCheck,
  levers: readonly LeverRange[] = [],
): Promise<JudgedCheck> {
  const dossier = {
    checks: new Map([[check.id, check]]),
    levers: new Map(levers.map((lever) => [lever.modelName, lever])),
  }
  const [result] = await runChecks({ dossier, program: savings }, draws, inlinePool())
  if (result === undefined) throw new Error('no result')
  return result
}

const value = measureOf('value')

describe('runChecks', () => {
  it.each([
    // At the end draw k has 100 + 10 k.
    ['above', 150, 0.4],
    ['at_least', 150, 0.5],
    ['below', 150, 0.5],
    ['at_most', 150, 0.6],
    ['equals', 150, 0.1],
  ] as const)('counts the draws whose savings are %s %d', async (comparison, limit, share) => {
    const result = await tryCheck(
      checkOf([{ measure: value, bounds: [boundOf(comparison, limit)] }]),
    )
    expect(result).toMatchObject({ share, draws: 10, needed: 0.9, holds: false })
  })

  it('holds where the share is the one that is needed', async () => {
    const half = checkOf([{ measure: value, bounds: [boundOf('at_least', 150)] }], { needed: 0.5 })
    expect(await tryCheck(half)).toMatchObject({ holds: true, found: '' })
  })

  it('wants all of what is expected in the same draw', async () => {
    const bounds = [boundOf('above', 120), boundOf('below', 170)]
    const lowest = { measure: measureOf('lowest'), bounds: [boundOf('at_least', 100)] }
    expect((await tryCheck(checkOf([{ measure: value, bounds }, lowest]))).share).toBe(0.4)
  })

  it('compares with the same draw as done, by a factor', async () => {
    const saved: CheckWorld = { ...asDone, inputs: { 'Saved a year': 2 } }
    const than = (times: number): RealityCheck =>
      checkOf([{ measure: value, bounds: [{ ...boundOf('below', { kind: 'asDone' }), times }] }], {
        world: saved,
      })
    // 120 is below 100 + 10 k from k = 3 on.
    expect((await tryCheck(than(1))).share).toBe(0.7)
    expect((await tryCheck(than(0.65))).share).toBe(0.1)
  })

  it('compares with another measure of the same run', async () => {
    const start = { ...value, start: 1800, end: 1800, when: 'at 1800' }
    const bound = { ...boundOf('at_least', { kind: 'measure', measure: start }), times: 1.5 }
    expect((await tryCheck(checkOf([{ measure: value, bounds: [bound] }]))).share).toBe(0.5)
  })

  it('sums outputs: what is there less what was put in stays', async () => {
    const change: Measure = { ...measureOf('change'), outputs: ['Savings'] }
    const put = { ...measureOf('total'), outputs: ['Saved a year'] }
    const bound = { ...boundOf('equals', { kind: 'measure', measure: put }), within: 1e-12 }
    expect((await tryCheck(checkOf([{ measure: change, bounds: [bound] }]))).share).toBe(1)
    const both = { ...value, outputs: ['Savings', 'Saved a year'] }
    expect(
      (await tryCheck(checkOf([{ measure: both, bounds: [boundOf('equals', 199)] }]))).share,
    ).toBe(0.1)
  })

  it('says what was found instead, of the bound that fewest draws meet, by those that miss it', async () => {
    const bounds = [boundOf('above', 110), boundOf('above', 180)]
    const result = await tryCheck(checkOf([{ measure: value, bounds }]))
    expect(result.found).toBe(
      'In 90 % of the runs Savings at 1810 is 140 (100 to 180 in nine of ten of these), which is not above 180.',
    )
    const missedByAll = await tryCheck(checkOf([{ measure: value, bounds: [boundOf('below', 0)] }]))
    expect(missedByAll.found).toBe(
      'Savings at 1810 is 150 (100 to 190 in nine of ten runs), which is not below 0.',
    )
  })

  it('hands on why a check stands that fails', async () => {
    const check = checkOf([{ measure: value, bounds: [boundOf('below', 0)] }], { argued: 'Toys.' })
    expect(await tryCheck(check)).toMatchObject({ holds: false, share: 0, argued: 'Toys.' })
  })

  it('runs half the step against the whole one, run by run', async () => {
    const shift = checkOf([{ measure: measureOf('shift'), bounds: [boundOf('at_most', 1e-12)] }], {
      world: { ...asDone, hasHalfStep: true },
    })
    expect((await tryCheck(shift)).share).toBe(1)
    expect(halveStep(savings).time).toMatchObject({ dt: 0.125, steps: 80, stepsPerSave: 2 })
  })

  it('runs the corners of all levers', async () => {
    const lever = { modelName: 'Saved a year', low: -20, high: 30 }
    const corners = { runs: 40, seed: 7 }
    const check = checkOf([{ measure: measureOf('lowest'), bounds: [boundOf('at_least', 0)] }], {
      world: { ...asDone, corners },
    })
    const result = await tryCheck(check, [lever])
    const rows = drawCorners([lever], draws, corners)
    expect([...new Set(rows.values)].toSorted((a, b) => a - b)).toEqual([-20, 30])
    expect(result.draws).toBe(40)
    expect(result.share).toBe(rows.values.filter((one) => one === 30).length / 40)
  })
})

describe('countCheckRuns', () => {
  it('foretells what is run: shared worlds once, the world as it was beside a shift', async () => {
    const shift = { measure: measureOf('shift'), bounds: [boundOf('at_most', 1)] }
    const level = { measure: value, bounds: [boundOf('at_least', 0)] }
    const saved: CheckWorld = { ...asDone, inputs: { 'Saved a year': 2 } }
    const corners: CheckWorld = { ...asDone, corners: { runs: 40, seed: 7 } }
    const checks = [
      checkOf([level], { id: 'as-done' }),
      checkOf([level], { id: 'as-done-again' }),
      checkOf([shift], { id: 'saved', world: saved }),
      checkOf([level], { id: 'corners', world: corners }),
    ]
    const lever = { modelName: 'Saved a year', low: 0, high: 1 }
    const dossier = {
      checks: new Map(checks.map((check) => [check.id, check])),
      levers: new Map([[lever.modelName, lever]]),
    }
    let runs = 0
    const inline = inlinePool()
    const pool: EnginePool = {
      ...inline,
      workers: inline.workers.map(({ ask }) => ({
        ask: async (task, transfer) => {
          const answer = await ask(task, transfer)
          if (task.kind === 'simulate' && answer.kind === 'simulated') runs += task.count
          return answer
        },
      })),
    }
    await runChecks({ dossier, program: savings }, draws, pool)
    // 10 as it was, 2 x 10 beside each other, 40 corners.
    expect(runs).toBe(70)
    expect(countCheckRuns({ dossier }, draws.count)).toBe(runs)
  })
})

describe('drawCorners', () => {
  it('keeps the columns of the draws, from the first again, and gives the same for a seed', () => {
    const lever = { modelName: 'x', low: 0, high: 1 }
    const rows = drawCorners([lever], draws, { runs: 12, seed: 1 })
    expect(rows.names).toEqual(['Saved a year', 'x'])
    expect(rows.values[22]).toBe(1)
    expect(rows).toEqual(drawCorners([lever], draws, { runs: 12, seed: 1 }))
    expect(rows).not.toEqual(drawCorners([lever], draws, { runs: 12, seed: 2 }))
  })
})
