import { expect, it } from 'vitest'
import { openOwnVerdicts, readVerdicts } from './own-verdicts.ts'

it('reads what was kept, and leaves out what is no verdict', () => {
  const kept = {
    C1: { verdict: 'partly', reason: 'two of three' },
    C2: 'partly',
    C3: { verdict: 1, reason: '' },
    C4: null,
  }
  expect([...readVerdicts(JSON.stringify(kept))]).toEqual([['C1', kept.C1]])
})

it.each([undefined, '', 'no json', '[]', 'null', '7'])('reads %s as nothing', (kept) => {
  expect(readVerdicts(kept).size).toBe(0)
})

it('lasts for the page where nothing may be kept, and says so', () => {
  const own = openOwnVerdicts('/')
  expect(own.set('C1', { verdict: 'partly' })).toBe(false)
  expect(own.set('C1', { reason: 'why not' })).toBe(false)
  expect(own.of('C1')).toEqual({ verdict: 'partly', reason: 'why not' })
  own.set('C1', { verdict: '', reason: '' })
  expect(own.all().size).toBe(0)
})
