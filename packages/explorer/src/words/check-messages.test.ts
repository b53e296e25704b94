import { describe, expect, it } from 'vitest'
import { checkMessages } from './check-messages.ts'
import { shippedMessages } from './shipped-messages.ts'

const all = Object.keys(shippedMessages.get('en') ?? {})

describe('checkMessages', () => {
  it('takes what is right, and counts what stays English', () => {
    const own = { 'tell.brief-same': 'Keine Änderung' }
    const { usable, faults, english } = checkMessages('de', own)
    expect(usable).toEqual(own)
    expect(faults).toEqual([])
    expect(english).toHaveLength(all.length - 1)
  })

  it('names the nearest of an unknown key', () => {
    const { usable, faults } = checkMessages('de', { 'tell.breif-same': 'x', constructor: 'y' })
    expect(usable).toEqual({})
    expect(faults).toEqual([
      { kind: 'unknown', key: 'tell.breif-same', nearest: 'tell.brief-same' },
      { kind: 'unknown', key: 'constructor', nearest: undefined },
    ])
  })

  it('says why a text is no message', () => {
    const { usable, faults } = checkMessages('de', { 'tell.in-year': 'im Jahr {year' })
    expect(usable).toEqual({})
    expect(faults).toEqual([
      { kind: 'syntax', key: 'tell.in-year', reason: 'expect argument closing brace' },
    ])
  })

  it('wants the values of the English message, no fewer and no others', () => {
    const { faults } = checkMessages('de', { 'tell.in-year': 'im Jahr {jahr}' })
    expect(faults).toEqual([
      { kind: 'values', key: 'tell.in-year', missing: ['year'], unknown: ['jahr'] },
    ])
  })

  it('does not take a tag for a value of the same name, nor a value for a tag', () => {
    const { usable, faults } = checkMessages('de', { 'tell.in-year': 'im Jahr <year>x</year>' })
    expect(usable).toEqual({})
    expect(faults).toEqual([
      { kind: 'values', key: 'tell.in-year', missing: ['year'], unknown: ['<year>'] },
    ])
  })

  it('finds nothing English in a language that is shipped', () => {
    expect(checkMessages('ru', {}).english).toEqual([])
  })
})
