import { describe, expect, it } from 'vitest'
import { measureRun, type Gauge } from './measure-run.ts'

/** Two points a year, 1900 to 1904: level at 10, a rise to 30 in 1902, back to 10. */
const times = Float64Array.from({ length: 9 }, (_, index) => 1900 + index / 2)
const column = Float64Array.of(10, 10, 10, 10, 20, 30, 20, 10, 10)

function measure(word: Gauge['word'], start = 1900, end = 1904, values = column): number {
  return measureRun(times, values, { word, start, end })
}

describe('measureRun', () => {
  it('reads a value on the line between saved points', () => {
    expect(measure('value', 1901.75, 1901.75)).toBe(15)
    expect(measure('value', 1904, 1904)).toBe(10)
  })

  it('takes the mean of the line, and the total as the mean times the years', () => {
    // 1902: from 20 by 30 back to 20.
    expect(measure('mean', 1902, 1903)).toBe(25)
    expect(measure('total', 1902, 1904)).toBe(25 + 12.5)
  })

  it('finds lowest, highest and range of a stretch with its ends', () => {
    expect(measure('lowest', 1901.75, 1903)).toBe(15)
    expect(measure('highest', 1900, 1902.25)).toBe(25)
    expect(measure('highest')).toBe(30)
    expect(measure('range', 1902, 1903)).toBe(10)
    // A stretch between two saved points has its ends alone.
    expect(measure('highest', 1902.125, 1902.25)).toBe(25)
  })

  it('takes a change from the beginning to the end', () => {
    expect(measure('change', 1901.5, 1902.5)).toBe(20)
    expect(measure('change', 1902.5, 1903.5)).toBe(-20)
  })

  it('names the calendar year with the highest mean, the first of equals', () => {
    expect(measure('peak_year')).toBe(1902)
    expect(measure('peak_year', 1900, 1902)).toBe(1901)
    expect(measure('peak_year', 1900, 1904, new Float64Array(9))).toBe(1900)
    // Of 1902 only a part is in the stretch.
    expect(measure('peak_year', 1900, 1902.5)).toBe(1901)
  })

  it('takes the mean step from year to year', () => {
    // Means: 10, 12.5, 25, 12.5.
    expect(measure('swing')).toBeCloseTo((2.5 + 12.5 + 12.5) / 3, 12)
  })

  it('takes the widest gap to another run as a share of the range of that run', () => {
    const gauge = { word: 'shift', start: 1900, end: 1904 } as const
    expect(measureRun(times, column, gauge, column)).toBe(0)
    const other = column.map((value) => (value === 30 ? 25 : value))
    expect(measureRun(times, column, gauge, other)).toBe(5 / 15)
    // What never moved and moves now has no range to be measured by.
    expect(measureRun(times, column, gauge, new Float64Array(9).fill(10))).toBe(Infinity)
  })

  it('knows whether every value is a number, and is none where one is not', () => {
    const broken = column.map((value, index) => (index === 8 ? NaN : value))
    expect(measure('finite')).toBe(1)
    expect(measure('finite', 1900, 1904, broken)).toBe(0)
    expect(measure('finite', 1900, 1903, broken)).toBe(1)
    const infinite = column.map((value, index) => (index === 4 ? Infinity : value))
    expect(measure('finite', 1900, 1904, infinite)).toBe(0)
    for (const word of ['mean', 'lowest', 'highest', 'peak_year', 'swing', 'shift'] as const) {
      expect(measure(word, 1900, 1904, broken), word).toBeNaN()
    }
  })
})
