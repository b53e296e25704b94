import type { HistoricalDate, Series, SeriesPoint } from '@thaw/dossier'
import { parseDate } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { judgeRecord, readRecord, recordPoints } from './read-record.ts'
import { ENGLISH } from '../words/words-fixture.ts'
import { tellRecordSolidity } from './tell/tell-record.ts'

const WINDOW = [1899, 1910] as const

function dateOf(text: string): HistoricalDate {
  const interval = parseDate(text)
  if (interval === undefined) throw new Error(text)
  return { ...interval, text, precision: text.length > 7 ? 'day' : 'year' }
}

function makePoint(from: string, to: string, more: Partial<SeriesPoint> = {}): SeriesPoint {
  const [start, end] = [dateOf(from), dateOf(to)]
  return {
    span: { file: 'series/salt.csv', start: 0, end: 0, line: 1, column: 1 },
    start: start.start,
    end: end.end,
    from: start,
    to: end,
    value: 10,
    unit: 'g/l',
    low: undefined,
    high: undefined,
    sources: ['harbour-book'],
    seen: 'seen',
    confidence: 'high',
    note: '',
    ...more,
  }
}

const chart = { series: ['salt'], recordFactor: 0.1, recordUnit: '' } as const

describe('readRecord', () => {
  it('puts a stock at its date, or in the middle of what is known of it', () => {
    const points = [makePoint('1901-01-01', '1901-01-01'), makePoint('1902', '1902')]
    const marks = readRecord({ ...chart, recordReading: 'stock' }, points, WINDOW)
    expect(marks).toMatchObject([
      { kind: 'point', time: 1901, value: 1 },
      { kind: 'point', time: 1902.5 },
    ])
  })

  it('puts a rate at mid-year', () => {
    const marks = readRecord(
      { ...chart, recordReading: 'rate' },
      [makePoint('1903', '1903')],
      WINDOW,
    )
    expect(marks).toMatchObject([{ kind: 'point', time: 1903.5, value: 1 }])
  })

  it('draws a total over years as a bar of its mean for a year, with its bounds', () => {
    const point = makePoint('1901', '1905', { low: 5, high: 20 })
    const marks = readRecord({ ...chart, recordReading: 'period' }, [point], WINDOW)
    expect(marks).toEqual([
      { kind: 'bar', start: 1901, end: 1906, value: 0.2, low: 0.1, high: 0.4, isMemory: false },
    ])
  })

  it('leaves out what is outside the years shown and what is no number', () => {
    const points = [makePoint('1880', '1880'), makePoint('1903', '1903', { value: Number.NaN })]
    expect(readRecord({ ...chart, recordReading: 'rate' }, points, WINDOW)).toEqual([])
  })
})

describe('recordPoints', () => {
  it('keeps only figures of the unit that the chart asks for', () => {
    const salt = [makePoint('1901', '1901'), makePoint('1902', '1902', { unit: 'sacks' })]
    const series = new Map([['salt', { points: salt } as unknown as Series]])
    const unitsOf = (recordUnit: string): readonly string[] =>
      recordPoints({ ...chart, recordReading: 'rate', recordUnit }, series).map(({ unit }) => unit)
    expect(unitsOf('sacks')).toEqual(['sacks'])
    expect(unitsOf('')).toHaveLength(2)
  })
})

describe('judgeRecord', () => {
  const tell = (points: readonly SeriesPoint[]): string =>
    tellRecordSolidity(judgeRecord(points), ENGLISH)
  const seen = makePoint('1901', '1901')
  const unsure = makePoint('1902', '1902', { confidence: 'low' })
  const memory = makePoint('1903', '1903', { seen: 'memory' })

  it('says how figures are known', () => {
    expect(tell([])).toBe('no record')
    expect(tell([seen, seen, unsure])).toBe('record: solid')
    expect(tell([seen, unsure])).toBe('record: patchy')
    expect(tell([seen, memory])).toBe('record: partly from memory')
    expect(tell([memory, memory])).toBe('record: from memory')
  })

  it('does not pass over a single figure from memory among many', () => {
    expect(tell([...Array.from({ length: 9 }, () => seen), memory])).toBe('record: patchy')
  })
})
