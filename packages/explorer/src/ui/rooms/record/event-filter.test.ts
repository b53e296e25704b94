import { describe, expect, it } from 'vitest'
import { passesFilter, readFilter, writeFilter } from './event-filter.ts'

const event = { lane: 'law', who: new Set(['newton', 'hooke']), text: 'a quarrel about light' }
const all = { text: '', who: '', lanes: undefined }

describe('the filter of the record', () => {
  it('narrows by words, person and lane together', () => {
    expect(passesFilter(event, all, [])).toBe(true)
    expect(passesFilter(event, { ...all, who: 'hooke', lanes: ['law'] }, ['light'])).toBe(true)
    expect(passesFilter(event, { ...all, who: 'hooke', lanes: ['law'] }, ['dark'])).toBe(false)
    expect(passesFilter(event, { ...all, who: 'halley' }, [])).toBe(false)
    expect(passesFilter(event, { ...all, lanes: [] }, [])).toBe(false)
  })

  it('stands in an address beside what others put there, and comes back from it', () => {
    const filter = { text: 'a & b=c', who: 'newton', lanes: ['law', 'sky'] }
    const query = writeFilter('?t=1675-01-01&lane=old', filter)
    expect(query.startsWith('?t=1675-01-01&q=')).toBe(true)
    expect(readFilter(query)).toEqual(filter)
    expect(writeFilter(query, all)).toBe('?t=1675-01-01')
    expect(readFilter('?q=%E0%A4%A')).toEqual(all)
  })
})
