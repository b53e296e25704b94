import { describe, expect, it } from 'vitest'
import { ENGLISH } from '../words/words-fixture.ts'
import { chartDecimals, figureDecimals } from './chart-decimals.ts'
import { BOTH, makeFan, WAS } from './chart-fixture.ts'
import { chartDomain } from './chart-domain.ts'
import type { Series } from './chart.ts'
import { tableRows } from './tell/table-rows.ts'

const scaled = (factor: number): Series => ({
  ...WAS,
  base: makeFan((time) => factor * (2 + (time - 1900) * 0.2), factor * 0.4),
  record: [],
})

describe('decimals of a chart', () => {
  it('show a two-hundredth of what it shows, whole numbers of a large one', () => {
    expect([0.01, 0.1, 1, 10, 100, 1000].map((factor) => chartDecimals(scaled(factor)))).toEqual([
      4, 3, 2, 1, 0, 0,
    ])
    expect(tableRows(scaled(1000), ENGLISH)[0]?.base).toBe('2,100 (1,580 to 2,620)')
  })

  it('tell two worlds apart that the picture tells apart', () => {
    const [low, high] = chartDomain(BOTH)
    const seen = (high - low) / 200
    const cells = [-1.22, -1.22 - seen].map((value) => ENGLISH.fixed(value, chartDecimals(BOTH)))
    expect(cells[0]).not.toBe(cells[1])
  })
})

describe('decimals of a figure', () => {
  it('are its own, at most the chart’s', () => {
    expect(figureDecimals([3], 2)).toBe(0)
    expect(figureDecimals([2.5, 1.2, 40], 2)).toBe(1)
    expect(figureDecimals([1 / 3], 2)).toBe(2)
  })
})
