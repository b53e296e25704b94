import { describe, expect, it } from 'vitest'
import { ENGLISH } from '../../words/words-fixture.ts'
import { tellCaveat } from './tell-caveat.ts'

describe('the caveat of a scenario', () => {
  it('names what the model has no lever for, and what the author noted', () => {
    expect(tellCaveat(ENGLISH, { left: ['moon'], note: 'nearest settings only' })).toBe(
      'About this run: The model has no lever for: moon · nearest settings only',
    )
    expect(tellCaveat(ENGLISH, { left: [], note: 'nearest settings only' })).toBe(
      'About this run: nearest settings only',
    )
  })

  it('is nothing where there is nothing to say', () => {
    expect(tellCaveat(ENGLISH, { left: [], note: '' })).toBe('')
  })
})
