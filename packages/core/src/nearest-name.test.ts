import { describe, expect, it } from 'vitest'
import { didYouMean, nearestName } from './nearest-name.ts'

const names = ['arrests', 'releases', 'Camp prisoners', 'x']

describe('nearestName', () => {
  it.each([
    ['arests', 'arrests'],
    ['arrestss', 'arrests'],
    ['raleases', 'releases'],
    ['realeses', 'releases'],
    ['camp_prisoner', 'Camp prisoners'],
    ['ARRESTS', 'arrests'],
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
    expect(didYouMean('arests', names)).toBe(' Did you mean "arrests"?')
    expect(didYouMean('housing', names)).toBe('')
  })
})
