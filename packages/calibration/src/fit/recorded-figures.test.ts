import type { FitTarget, HistoricalDate, Series, SeriesPoint } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { recordedFigures, type RecordedFigure } from './recorded-figures.ts'

const span = { file: 'a.csv', start: 0, end: 0, line: 1, column: 1 }
const date: HistoricalDate = {
  ...{ start: 1850, end: 1851, isApproximate: false, isUncertain: false },
  ...{ text: '1850', precision: 'year' },
}

function point(start: number, end: number, value: number): SeriesPoint {
  return {
    ...{ start, end, value, span, from: date, to: date, unit: 't', low: undefined },
    ...{ high: undefined, sources: [], seen: 'seen', confidence: 'high', note: '' },
  }
}

function seriesOf(points: readonly SeriesPoint[]): ReadonlyMap<string, Series> {
  const series: Series = {
    ...{ id: 'harvest', group: '', title: '', unit: 't', frequency: '', use: 'fit' },
    ...{ confidence: 'high', note: '', points, sources: [], span },
  }
  return new Map([['harvest', series]])
}

const target: FitTarget = {
  id: 'harvest',
  ...{ variable: 'grain', variableKey: 'grain', modelName: 'Grain', series: 'harvest', unit: '' },
  ...{ from: 1850, until: 1860, heldOutUntil: Infinity, reading: 'rate', factor: 1 },
  ...{ shiftYears: 0, error: 'normal' },
  ...{ spread: 3, floor: 0, bound: 'exact', reason: '', span },
}

/** Every figure as the model is held against it. */
function observationsOf(
  one: FitTarget,
  points: readonly SeriesPoint[],
): readonly RecordedFigure['observation'][] {
  return recordedFigures(one, seriesOf(points)).map(({ observation }) => observation)
}

describe('recordedFigures', () => {
  it('takes the figures whose middle lies in the stretch, its end excluded', () => {
    const points = [point(1849, 1850, 1), point(1849.5, 1850.5, 2), point(1859.5, 1860.5, 3)]
    expect(observationsOf(target, points).map(({ value }) => value)).toEqual([2])
  })

  it('shifts a figure before it is looked for and where it stands', () => {
    const shifted = { ...target, shiftYears: 1 }
    const [found] = observationsOf(shifted, [point(1849, 1850, 1)])
    expect([found?.start, found?.end]).toEqual([1850, 1851])
  })

  it('tells the doubt of a figure as a share of what is compared, with the floor in it', () => {
    const doubtful = { ...point(1850, 1851, 0.05), low: 0.05, high: 0.41 }
    const spreadOf = (floor: number): number => {
      const error = { ...target, error: 'lognormal', spread: 0, floor } as const
      const found = observationsOf(error, [doubtful])[0]?.error
      return found?.kind === 'lognormal' ? found.spread : NaN
    }
    expect(spreadOf(0)).toBeGreaterThan(2)
    expect(spreadOf(1)).toBeCloseTo((spreadOf(0) * 0.05) / 1.05, 12)
  })

  it('marks the figures of a row of bounds, and no others', () => {
    const points = [point(1850, 1851, 2)]
    const boundOf = (bound: FitTarget['bound']): unknown =>
      observationsOf({ ...target, bound }, points)[0]?.bound
    expect([boundOf('exact'), boundOf('at least')]).toEqual([undefined, 'at least'])
  })

  it('takes only figures in the unit that is asked for', () => {
    const points = [point(1850, 1851, 2)]
    expect(observationsOf({ ...target, unit: 'kg' }, points)).toEqual([])
    expect(observationsOf({ ...target, unit: 't' }, points)).toHaveLength(1)
  })

  it('makes a total of several years what it is for one, in the unit of the model', () => {
    const period = { ...target, reading: 'period', factor: 10 } as const
    const [found] = observationsOf(period, [point(1850, 1855, 2)])
    expect(found?.value).toBe(4)
  })

  it('adds the doubt of the figure to what the model cannot know, as independent errors', () => {
    // A firm figure without a range is in doubt by 1 %: 4 of 400, beside a spread of 3.
    const [found] = observationsOf(target, [point(1850, 1851, 400)])
    expect(found?.error).toEqual({ kind: 'normal', spread: 5 })
  })

  it('tells the doubt of a total over several years for one of them, as its value', () => {
    // 1 % of 2000 in five years: 20 in all, 4 a year.
    const period = { ...target, reading: 'period' } as const
    const [found] = observationsOf(period, [point(1850, 1855, 2000)])
    expect(found?.error).toEqual({ kind: 'normal', spread: 5 })
  })

  it('reads the spread of a count as how much wider than Poisson it is', () => {
    const count = { ...target, error: 'count', spread: 2 } as const
    const [found] = observationsOf(count, [point(1850, 1851, 4)])
    expect(found?.error).toEqual({ kind: 'count', dispersion: 2 })
  })
})
