import type { Ensemble } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import { CHART } from './chart-fixture.ts'
import { medianOf } from './fan-rows.ts'
import { readFan, readSeries, readTimes, readWorld, shortenFan } from './read-series.ts'

const TIMES = Float64Array.from({ length: 13 }, (_, k) => 1900 + k / 12)

/** Monthly, one output, three levels: the level's index in tens plus the month. */
function makeEnsemble(isCompared: boolean): Ensemble {
  const rows = [0, 10, 20].flatMap((shift) => [...TIMES].map((_, k) => shift + k))
  const later = [...TIMES].map((_, k) => (k > 6 ? 0.75 : 0))
  const zero = [...TIMES].map(() => 0)
  const difference = {
    quantiles: Float64Array.from([later, later, later].flat()),
    shareHigher: Float64Array.from(later),
    shareLower: Float64Array.from(zero),
  }
  return {
    times: TIMES,
    levels: [0.1, 0.5, 0.9],
    series: [
      {
        name: 'Salt',
        unit: 'g/l',
        quantiles: Float64Array.from(rows),
        runs: Float64Array.from(rows.slice(0, 13)),
        difference: isCompared ? difference : undefined,
      },
    ],
    draws: 100,
    faults: [],
    backEnd: 'wasm',
    precision: 'double',
  }
}

describe('readSeries', () => {
  it('keeps six points a year and always the last', () => {
    expect(readTimes(makeEnsemble(false))).toEqual([
      1900, 1900.1667, 1900.3333, 1900.5, 1900.6667, 1900.8333, 1901,
    ])
  })

  it('gives display units', () => {
    const fan = readFan(makeEnsemble(false), { ...CHART, factor: 0.5 })
    expect(medianOf(fan)).toEqual([5, 6, 7, 8, 9, 10, 11])
    expect(fan.runs).toEqual([[0, 1, 2, 3, 4, 5, 6]])
  })

  it('has empty rows where the ensemble has no such output', () => {
    expect(readFan(makeEnsemble(false), { ...CHART, variable: 'Fish' })).toEqual({
      levels: [0.1, 0.5, 0.9],
      quantiles: [],
      runs: [],
    })
  })

  it('finds the last time at which both worlds are the same', () => {
    const series = readSeries(makeEnsemble(false), CHART, [], makeEnsemble(true))
    expect(series.yours?.partsAt).toBe(3)
    expect(readWorld(makeEnsemble(true), CHART)?.difference.shareHigher).toEqual([
      0, 0, 0, 0, 0.75, 0.75, 0.75,
    ])
  })

  it('reads no world from an ensemble that was run alone', () => {
    expect(readWorld(makeEnsemble(false), CHART)).toBeUndefined()
  })
})

describe('shortenFan', () => {
  it('keeps what a picture can show and no more digits', () => {
    const fan = { levels: [0.5], quantiles: [[1234.5678, 0.1234567]], runs: [[-0.004]] }
    expect(shortenFan(fan)).toEqual({ levels: [0.5], quantiles: [[1235, 0]], runs: [[0]] })
    const small = { levels: [0.5], quantiles: [[0.123456, 0.1]], runs: [] }
    expect(shortenFan(small).quantiles).toEqual([[0.12346, 0.1]])
  })

  it('leaves a value alone that is no number', () => {
    const fan = { levels: [0.5], quantiles: [[Number.NaN, 2]], runs: [] }
    expect(shortenFan(fan).quantiles).toEqual([[Number.NaN, 2]])
  })
})
