import { parse } from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from './read-date.ts'

const digits = (number: number, width: number): string => String(number).padStart(width, '0')
const year = fc.integer({ min: 1000, max: 2100 })
const plain = fc.oneof(
  year.map((y) => digits(y, 4)),
  fc
    .tuple(year, fc.integer({ min: 0, max: 14 }))
    .map(([y, m]) => `${digits(y, 4)}-${digits(m, 2)}`),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 33 }))
    .map(([y, m, d]) => `${digits(y, 4)}-${digits(m, 2)}-${digits(d, 2)}`),
  year.map((y) => `${digits(Math.floor(y / 10), 3)}X`),
  year.map((y) => `${digits(Math.floor(y / 100), 2)}XX`),
)
// Core also takes a mark after an unknown digit, which level 1 does not have.
const marked = fc
  .tuple(plain, fc.constantFrom('', '?', '~', '%'))
  .map(([text, mark]) => (text.includes('X') ? text : text + mark))

function isEdtf(text: string): boolean {
  try {
    parse(text, { level: 1 })
    return true
  } catch {
    return false
  }
}

describe('readDate', () => {
  it('takes what the EDTF library takes, and refuses what it refuses', () => {
    fc.assert(
      fc.property(marked, (text) => {
        expect(readDate(text).kind === 'date').toBe(isEdtf(text))
      }),
      { seed: 1854, numRuns: 300 },
    )
  })

  it('gives a stretch of time that does not run backwards and lies in its years', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const result = readDate(text)
        if (result.kind === 'fault') return
        expect(result.date.end).toBeGreaterThan(result.date.start)
        expect(Math.floor(result.date.start)).toBe(Number(text.slice(0, 4).replaceAll('X', '0')))
      }),
      { seed: 1855 },
    )
  })

  it.each([
    ['1851-05-01', 'day'],
    ['1851-05', 'month'],
    ['1851', 'year'],
    ['185X', 'decade'],
    ['18XX', 'century'],
    ['1851/1853-02', 'interval'],
    ['1851-05~', 'month'],
  ])('knows how precise %s is', (text, precision) => {
    const result = readDate(text)
    expect(result.kind === 'date' && result.date.precision).toBe(precision)
  })

  it.each([
    ['1.5.1851', '1851-05-01'],
    ['1/5/1851', '1851-05-01'],
    ['1851-5-1', '1851-05-01'],
    ['1851-5', '1851-05'],
  ])('proposes EDTF for %s', (text, proposal) => {
    expect(readDate(text)).toMatchObject({
      kind: 'fault',
      reason: `; perhaps ${proposal} is meant`,
    })
  })

  it.each(['30.2.1851', '1851-02-30', '1851-14'])('proposes nothing for %s', (text) => {
    expect(readDate(text)).toMatchObject({ kind: 'fault', reason: ': there is no such day' })
  })
})
