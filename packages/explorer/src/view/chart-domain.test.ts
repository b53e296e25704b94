import { describe, expect, it } from 'vitest'
import { BASE, makeFan, RECORD, WAS } from './chart-fixture.ts'
import { chartDomain, gridValues, mixDomains, timeWindow } from './chart-domain.ts'
import type { Series } from './chart.ts'

const bare = (value: number, spread: number): Series => ({
  ...WAS,
  base: makeFan(() => value, spread),
  record: [],
})

describe('chartDomain', () => {
  it('starts at zero where zero is near and ends on a gridline', () => {
    expect(chartDomain({ ...WAS, base: BASE })).toEqual([0, 5])
  })

  it('does not start at zero where the values are far from it', () => {
    const [low, high] = chartDomain(bare(350, 10))
    expect(low).toBeGreaterThan(320)
    expect(gridValues([low, high])).toContain(high)
  })

  it('shows values below zero', () => {
    const [low, high] = chartDomain(bare(-2, 1))
    expect(low).toBeLessThan(-3.3)
    expect(high).toBeGreaterThanOrEqual(-0.7)
  })

  it('has a height where nothing varies, and without any value', () => {
    expect(chartDomain(bare(5, 0))[1]).toBeGreaterThan(5)
    expect(chartDomain(bare(0, 0))[1]).toBeGreaterThan(0)
    expect(
      chartDomain({ ...WAS, base: { levels: [], quantiles: [], runs: [] }, record: [] }),
    ).toEqual([0, 1])
  })

  it('leaves a whisker out that would squeeze the rest, and lets another in', () => {
    const tall = chartDomain({ ...WAS, record: RECORD })
    expect(tall[1]).toBeLessThan(40)
    const some = { ...bare(10, 1), record: [] }
    const [mark] = RECORD
    if (mark === undefined) throw new Error('no mark')
    const stretched = chartDomain({ ...some, record: [{ ...mark, value: 10, high: 11.6 }] })
    expect(stretched[1]).toBeGreaterThanOrEqual(11.6)
  })

  it('glides from one to another', () => {
    expect(mixDomains([0, 10], [2, 20], 0.5)).toEqual([1, 15])
  })
})

describe('timeWindow', () => {
  it('begins a year early only where a figure stands there', () => {
    expect(timeWindow([1900, 1910], RECORD)).toEqual([1899, 1910])
    expect(timeWindow([1900, 1910], RECORD.slice(1))).toEqual([1900, 1910])
    expect(timeWindow([1900, 1910], [])).toEqual([1900, 1910])
  })
})
