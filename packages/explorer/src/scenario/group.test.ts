import { describe, expect, it } from 'vitest'
import { groupStop, settingsIn, withGroup } from './group.ts'
import { LEVERS } from './lever-fixture.ts'

const WATER = LEVERS.slice(0, 2)
const STOPS = [
  { slug: 'as-it-was', levers: {} },
  { slug: 'flood', levers: { tide: 2, gate: 1.5 } },
  { slug: 'ebb', levers: { tide: 0 } },
]

describe('a group of levers', () => {
  it('takes the settings of its master and leaves those of other groups', () => {
    expect(withGroup(WATER, { tide: 0, wind: 40 }, { gate: 0 })).toEqual({ wind: 40, gate: 0 })
    expect(settingsIn(WATER, { tide: 0, wind: 40 })).toEqual({ tide: 0 })
  })

  it('stands on the stop whose settings are exactly its own', () => {
    const slug = (settings: Record<string, number>): string | undefined =>
      groupStop(STOPS, WATER, settings)?.slug
    expect(slug({ wind: 40 })).toBe('as-it-was')
    expect(slug({ gate: 1.5, tide: 2, wind: 40 })).toBe('flood')
    expect(slug({ tide: 0 })).toBe('ebb')
    expect(slug({ tide: 2 })).toBeUndefined()
    expect(slug({ tide: 0, gate: 0 })).toBeUndefined()
  })
})
