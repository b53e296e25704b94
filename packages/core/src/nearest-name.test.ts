import { describe, expect, it } from 'vitest'
import { didYouMean, nearestName } from './nearest-name.ts'

const names = ['hatches', 'releases', 'Pond visitors', 'x']

describe('nearestName', () => {
  it.each([
    ['haches', 'hatches'],
    ['hatchess', 'hatches'],
    ['raleases', 'releases'],
    ['realeses', 'releases'],
    ['pond_visitor', 'Pond visitors'],
    ['HATCHES', 'hatches'],
  ])('of "%s" is "%s"', (name, nearest) => {
    expect(nearestName(name, names)).toBe(nearest)
  })

  it.each(['housing', 'y', '', 'rest'])('of "%s" is nothing', (name) => {
    expect(nearestName(name, names)).toBeUndefined()
  })

  it('counts a swap of two letters as one step', () => {
    expect(nearestName('abdc', ['abxx', 'abcd'])).toBe('abcd')
  })

  it('makes the end of a message', () => {
    expect(didYouMean('haches', names)).toBe(' Did you mean "hatches"?')
    expect(didYouMean('housing', names)).toBe('')
  })
})
