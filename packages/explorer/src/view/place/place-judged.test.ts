import type { JudgedFigure } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { ENGLISH } from '../../words/words-fixture.ts'
import { judgedWindow, placeJudged, type JudgedSeries } from './place-judged.ts'

/** A figure of one year, or at a moment. */
function figure(from: number, heldOut = false, years = 1): JudgedFigure {
  const record = 10 + from - 1900
  const range = { record, low: record - 1, high: undefined }
  const bands = {
    q05: record - 4,
    q25: record - 2,
    q50: record,
    q75: record + 2,
    q95: record + 4,
  }
  const rivals = heldOut ? { last: 14, trend: 20 } : { last: undefined, trend: undefined }
  return { ...{ from, to: from + years, heldOut }, ...range, ...bands, ...rivals }
}

const yearly: JudgedSeries = {
  figures: [figure(1900), figure(1901), figure(1903, true), figure(1904, true)],
  reading: 'rate',
  until: 1903,
  rival: 'last',
  isMemory: () => false,
}
const place = (series: JudgedSeries): ReturnType<typeof placeJudged> =>
  placeJudged(series, judgedWindow([series]), ENGLISH)

/** Left and right of each box of a band. */
const boxes = (path: string): readonly (readonly [number, number])[] =>
  [...path.matchAll(/M([\d.]+) [\d.]+H([\d.]+)V/g)].map(([, left, right]) => [
    Number(left),
    Number(right),
  ])

describe('a series of a judgement', () => {
  it('has a box of each band for every figure, and none between them', () => {
    const { bands, plot } = place(yearly)
    expect(bands.map(({ kind }) => kind)).toEqual(['was80', 'was50'])
    const [outer = ''] = bands.map(({ path }) => path)
    const found = boxes(outer)
    expect(found).toHaveLength(4)
    const year = (plot.right - plot.left) / 5
    for (const [left, right] of found) expect(right - left).toBeCloseTo(year - 1, 0)
    expect((found[2]?.[0] ?? 0) - (found[1]?.[1] ?? 0)).toBeGreaterThan(year)
  })

  it('shows a stock at its moment, as narrow as its dot', () => {
    const moments = yearly.figures.map((one) => ({ ...one, to: one.from }))
    const { bands, marks } = place({ ...yearly, figures: moments, reading: 'stock' })
    const dots = marks.flatMap((mark) => (mark.kind === 'dot' ? [mark.x] : []))
    const found = boxes(bands[0]?.path ?? '')
    expect(found.map(([left, right]) => right - left)).toEqual([8, 8, 8, 8])
    expect(found.map(([left, right]) => (left + right) / 2)).toEqual(dots)
  })

  it('draws a total over several years across them', () => {
    const { marks } = place({ ...yearly, figures: [figure(1900, false, 8)] })
    expect(marks.map(({ kind }) => kind)).toEqual(['whisker', 'bar'])
  })

  it('parts fitted from held-out years by a rule with a word on each side', () => {
    const { clock, plot, direction } = place(yearly)
    const x = plot.left + ((plot.right - plot.left) * 3) / 5
    expect(clock?.x).toBeCloseTo(x, 0)
    expect(clock?.label).toMatchObject({ text: 'fitted', anchor: 'end' })
    expect(clock?.date).toMatchObject({ text: 'held back', anchor: 'start' })
    expect(direction).toBeUndefined()
  })

  it('cuts no figure by the rule where one stands at the very end of the fitted years', () => {
    const moments = yearly.figures.map((one) => ({ ...one, to: one.from }))
    const { bands, clock } = place({ ...yearly, figures: moments, reading: 'stock' })
    expect(clock?.x).toBe(boxes(bands[0]?.path ?? '')[2]?.[0])
    const early = place({ ...yearly, until: 1901.5 })
    expect(early.clock?.x).toBe(boxes(early.bands[0]?.path ?? '')[1]?.[1])
  })

  it('says which years they are where there is nothing to part', () => {
    const { clock, direction } = place({ ...yearly, figures: [figure(1900), figure(1901)] })
    expect(clock).toBeUndefined()
    expect(direction?.text).toBe('fitted')
  })

  it('draws the rival over held-out years alone, also where there is one figure', () => {
    const line = (series: JudgedSeries): string =>
      place(series).lines.find(({ kind }) => kind === 'rival')?.path ?? ''
    const { clock } = place(yearly)
    expect(Number(/^M([\d.]+),/.exec(line(yearly))?.[1])).toBeGreaterThan(clock?.x ?? Infinity)
    expect(line({ ...yearly, figures: yearly.figures.slice(0, 3) })).toMatch(/^M.+L.+$/)
    expect(line({ ...yearly, rival: undefined })).toBe('')
  })

  it('is not squeezed by a rival that runs away', () => {
    const wild = { ...figure(1903, true), last: 1e6 }
    const { gridlines } = place({ ...yearly, figures: [figure(1900), wild] })
    expect(gridlines.map(({ label }) => label)).toEqual(['0', '5', '10', '15', '20'])
  })

  it('leaves figures from memory hollow', () => {
    const { marks } = place({ ...yearly, isMemory: ({ from }) => from === 1901 })
    const dots = marks.flatMap((mark) => (mark.kind === 'dot' ? [mark.isMemory] : []))
    expect(dots).toEqual([false, true, false, false])
  })
})
