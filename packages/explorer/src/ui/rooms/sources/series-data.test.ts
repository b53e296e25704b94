import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder, type SeriesPoint } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { ENGLISH } from '../../../words/words-fixture.ts'
import { seriesData, solidityOf } from './series-data.ts'
import { tellFigure } from './tell-figure.ts'
import { yearsOf } from './series-years.ts'

const folder = fileURLToPath(new URL('../../../../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const edition = { dossier, words: ENGLISH, home: '' }
const [known] = dossier.series.values()
if (known === undefined) throw new Error('the example has no series')
const [first] = known.points
if (first === undefined) throw new Error('the series is empty')

const point = (more: Partial<SeriesPoint>): SeriesPoint => ({
  ...first,
  low: undefined,
  high: undefined,
  ...more,
})

describe('seriesData', () => {
  it('has every figure of the series, with its source, and its file', () => {
    const data = seriesData(edition, known, undefined)
    expect(data.rows).toHaveLength(known.points.length)
    expect(data.rows.every(({ sources }) => sources.length > 0)).toBe(true)
    expect(data.file).toBe(`data/series/${known.id}.csv`)
    expect(data.picture?.placed.marks.length).toBeGreaterThan(0)
  })

  it('names the charts that draw it, and what the model is fitted to', () => {
    const charts = [...dossier.charts.values()].filter(({ series }) => series.includes(known.id))
    const data = seriesData(edition, known, undefined)
    expect(data.charts.map(({ id }) => id)).toEqual(charts.map(({ id }) => id))
    expect(data.uses.fits).toHaveLength(
      dossier.fits.filter((fit) => fit.series === known.id).length,
    )
  })

  it('draws only figures of the unit that most are in, and says how many it left out', () => {
    const points = [point({}), point({}), point({ unit: 'sacks' })]
    const data = seriesData(edition, { ...known, points }, undefined)
    expect(data.undrawn).toBe(1)
    expect(data.has.units).toBe(true)
    expect(data.picture?.placed.marks.filter(({ kind }) => kind !== 'whisker')).toHaveLength(2)
  })

  it('tells a note once, however many figures share it, and a range only where there is one', () => {
    const points = [
      point({ note: 'as printed' }),
      point({ note: 'as printed', low: 1.5, high: undefined }),
      point({ note: '' }),
    ]
    const { notes, rows, has } = seriesData(edition, { ...known, points }, undefined)
    expect(notes).toEqual(['as printed'])
    expect(rows.map(({ note }) => note)).toEqual([1, 1, undefined])
    expect(rows.map(({ range }) => range)).toEqual(['', '1.5 – …', ''])
    expect(has.ranges).toBe(true)
  })

  it('shows a series without a figure, and one whose figures are no numbers', () => {
    expect(seriesData(edition, { ...known, points: [] }, undefined).picture).toBeUndefined()
    const points = [point({ value: Number.NaN })]
    expect(seriesData(edition, { ...known, points }, undefined).picture).toBeUndefined()
  })
})

describe('solidityOf', () => {
  it('counts how figures are known, and those with a range', () => {
    const points = [
      point({ seen: 'seen' }),
      point({ seen: 'memory', low: 1 }),
      point({ seen: 'memory', low: 2, value: 2, high: 2 }),
    ]
    expect(solidityOf(points)).toMatchObject({
      count: 3,
      seen: [
        { seen: 'seen', count: 1 },
        { seen: 'memory', count: 2 },
      ],
      ranges: 1,
    })
  })
})

describe('tellFigure', () => {
  it('adds no decimal and takes none away', () => {
    const told = [1201738, 33.9, 0.05, -2].map((value) => tellFigure(value, ENGLISH))
    expect(told).toEqual(['1,201,738', '33.9', '0.05', '−2'])
  })
})

describe('yearsOf', () => {
  it('is one year, a stretch, or nothing', () => {
    expect(yearsOf([])).toBe('')
    expect(yearsOf([point({ start: 1901, end: 1902 })])).toBe('1901')
    expect(yearsOf([point({ start: 1901, end: 1901 }), point({ start: 1904, end: 1905 })])).toBe(
      '1901–1904',
    )
  })
})
