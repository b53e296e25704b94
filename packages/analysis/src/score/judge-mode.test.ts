import { describe, expect, it } from 'vitest'
import type { Observation } from '../observation.ts'
import { judgeMode, type Predicted, type PredictedMode } from './judge-mode.ts'
import { totalScores } from './total-scores.ts'

function observation(year: number, value: number): Observation {
  return {
    ...{ output: 'Grain', start: year, end: year + 1, reading: 'rate', value },
    error: { kind: 'normal', spread: 0.001 },
  }
}

/** Three draws, whose median and not whose mean is what `says` has. */
function predicted(record: readonly number[], says: readonly number[], first: number): Predicted {
  return {
    observations: record.map((value, index) => observation(first + index, value)),
    samples: says.map((value) => Float64Array.of(value + 9, value - 1, value)),
  }
}

const mode: PredictedMode = {
  id: 'grain',
  fitted: predicted([1, 2, 3], [1, 2, 4], 1900),
  heldOut: predicted([5, 5], [4, 5], 1903),
}

describe('judgeMode', () => {
  const { fitted, heldOut } = judgeMode(mode, 1)

  it('takes the median of the draws for the forecast', () => {
    expect(fitted.rmse).toBeCloseTo(Math.sqrt(1 / 3), 12)
    expect(heldOut.rmse).toBeCloseTo(Math.sqrt(1 / 2), 12)
  })

  it('sets it against rivals that know the fitted years alone', () => {
    // Last: 3 and 3; trend: 4 and 5; drift the same; mean: 2 and 2.
    expect(heldOut).toMatchObject({ last: 2, mean: 3, rivalName: 'trend' })
    expect(heldOut.trend).toBeCloseTo(Math.sqrt(1 / 2), 12)
    expect(heldOut.drift).toBeCloseTo(Math.sqrt(1 / 2), 12)
    expect(heldOut.skill).toBeCloseTo(0, 12)
  })

  it('names the last figure as the rival where the trend is as good', () => {
    const level = { ...mode, fitted: predicted([3, 3, 3], [1, 2, 4], 1900) }
    expect(judgeMode(level, 1).heldOut).toMatchObject({ last: 2, trend: 2, rivalName: 'last' })
  })

  it('scores the whole band against the single number of the better rival', () => {
    // Draws 13, 3, 4 at 5: (8 + 2 + 1) / 3 - (10 + 9 + 1) / 3 / 2; 14, 4, 5 at 5: 10 / 3 - 10 / 3.
    expect(heldOut.crps).toBeCloseTo((11 / 3 - 10 / 3 + 0) / 2, 2)
    expect(heldOut.crpsSkill).toBeCloseTo(1 - 1 / 6 / 0.5, 1)
  })

  it('counts points in bands', () => {
    expect([heldOut.points, heldOut.covered50, heldOut.covered90]).toEqual([2, 2, 2])
  })

  it('tells the band of each figure that coverage is counted by, and what the rivals say there', () => {
    const { figures } = judgeMode(mode, 1)
    expect(figures.map((figure) => figure.heldOut)).toEqual([false, false, false, true, true])
    // Draws 3, 4 and 13 with an error of a thousandth.
    expect(figures[3]?.band.q50).toBeCloseTo(4, 1)
    expect(figures[3]?.band.q95).toBeCloseTo(4 + 0.9 * 9, 1)
    expect([figures[2]?.last, figures[2]?.trend]).toEqual([undefined, undefined])
    expect(figures[4]).toMatchObject({ last: 3, trend: 5 })
    const none: Predicted = { observations: [], samples: [] }
    expect(judgeMode({ ...mode, fitted: none }, 1).figures[0]?.last).toBeUndefined()
  })

  it('adds the error of the record to the bands', () => {
    const wide = (points: Predicted): Predicted => ({
      observations: points.observations.map((one) => ({
        ...one,
        error: { kind: 'normal', spread: 1 },
      })),
      samples: points.observations.map(() => new Float64Array(500).fill(4)),
    })
    const found = judgeMode({ ...mode, heldOut: wide(mode.heldOut) }, 1).heldOut
    // The record is 5, one deviation away: in the 90 % band of the errors and not in that of 50 %.
    expect([found.covered50, found.covered90]).toEqual([0, 2])
  })

  it('gives the same for the same seed', () => {
    expect(judgeMode(mode, 1)).toEqual(judgeMode(mode, 1))
    expect(judgeMode(mode, 2).heldOut.crps).not.toBe(heldOut.crps)
  })

  it('has no rival without a fitted figure, and no mark without a held-out one', () => {
    const none: Predicted = { observations: [], samples: [] }
    expect(judgeMode({ ...mode, fitted: none }, 1).heldOut).toMatchObject({
      ...{ points: 2, rival: undefined, rivalName: undefined, skill: undefined },
    })
    expect(judgeMode({ ...mode, heldOut: none }, 1).heldOut).toMatchObject({
      ...{ points: 0, rmse: undefined, rival: undefined, crps: undefined, covered90: 0 },
    })
  })
})

describe('totalScores', () => {
  const better = { ...mode, heldOut: predicted([5, 5], [5, 5], 1903) }
  const worse = { ...mode, heldOut: predicted([5, 5], [9, 9], 1903) }
  const without = { ...mode, heldOut: predicted([], [], 1903) }
  const totals = totalScores([better, worse, without].map((one) => judgeMode(one, 1)))

  it('counts wins among the modes that have a rival', () => {
    expect(totals).toMatchObject({ modes: 2, wonByRmse: 1, wonAgainstAll: 1, wonByCrps: 1 })
  })

  it('takes mean and median of the skills', () => {
    const lost = 1 - 4 / Math.sqrt(1 / 2)
    expect(totals.meanSkill).toBeCloseTo((1 + lost) / 2, 12)
    expect(totals.medianSkill).toBeCloseTo((1 + lost) / 2, 12)
  })

  it('counts covered points over all modes', () => {
    expect(totals.fitted.points).toBe(9)
    expect(totals.heldOut).toMatchObject({ points: 4, covered90: 2 })
  })
})
