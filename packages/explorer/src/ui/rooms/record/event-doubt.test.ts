import { parseDate } from '@thaw/core'
import type { HistoricalDate } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { ENGLISH, RUSSIAN } from '../../../words/words-fixture.ts'
import { softStretch, tellDoubt } from './event-doubt.ts'
import { readStretch, writeStretch } from './event-mark.ts'
import { isSoft } from './soft-ends.ts'

function date(text: string): HistoricalDate {
  const read = parseDate(text)
  if (read === undefined) throw new Error(`${text} is no date`)
  return { ...read, text, precision: 'day' }
}

function event(from: string, to?: string) {
  const start = date(from)
  const end = to === undefined ? undefined : date(to)
  return { date: start, endDate: end, interval: { start: start.start, end: (end ?? start).end } }
}

describe('softStretch', () => {
  it('is hard for days', () => {
    expect(isSoft(softStretch(event('1875-05-20')))).toBe(false)
    expect(isSoft(softStretch(event('1875-05-20', '1876-01-01')))).toBe(false)
  })

  it('has nothing sure in a month, in a year, or in a day that is doubted', () => {
    for (const text of ['1875-05', '1875', '1875-05-20?', '1875-05-20~', '187X']) {
      const stretch = softStretch(event(text))
      expect(isSoft(stretch), text).toBe(true)
      expect(stretch.sureStart, text).toBeGreaterThanOrEqual(stretch.sureEnd)
    }
  })

  it('is sure between two soft ends', () => {
    const stretch = softStretch(event('1875/1879-05'))
    expect(stretch.sureStart).toBe(1876)
    expect(stretch.sureEnd).toBeCloseTo(1879.33, 2)
    expect(softStretch(event('1875-01-01', '1879')).sureStart).toBe(1875)
  })

  it('comes back from the row of a list', () => {
    for (const one of [event('1875-05-20'), event('1875/1879-05'), event('1875-05')]) {
      const stretch = softStretch(one)
      const read = readStretch(writeStretch(stretch))
      expect(isSoft(read)).toBe(isSoft(stretch))
      expect(read.start).toBeCloseTo(stretch.start, 3)
      expect(read.sureEnd).toBeCloseTo(stretch.sureEnd, 3)
    }
  })
})

describe('tellDoubt', () => {
  it('does not say again what the date says', () => {
    expect(tellDoubt(event('1875?'), ENGLISH)).toBe('')
    expect(tellDoubt(event('1875~'), ENGLISH)).toBe('')
    expect(tellDoubt(event('1875?', '1879'), ENGLISH)).toBe('its end: month and day not known')
  })

  it('says what is not known', () => {
    expect(tellDoubt(event('1875-05-20'), ENGLISH)).toBe('')
    expect(tellDoubt(event('1875-05'), ENGLISH)).toBe('day not known')
    expect(tellDoubt(event('187X'), ENGLISH)).toBe('some year of these; listed under the first')
    expect(tellDoubt(event('1875/1879-05'), ENGLISH)).toBe(
      'month and day not known; its end: day not known',
    )
    expect(tellDoubt(event('1875/1879'), ENGLISH)).toBe(
      'beginning and end: month and day not known',
    )
    expect(tellDoubt(event('1875-05-20', '1879'), RUSSIAN)).toBe('конец: месяц и день неизвестны')
  })
})
