import { describe, expect, it } from 'vitest'
import { BASE, BOTH, YOURS } from './chart-fixture.ts'
import { medianOf } from './fan-rows.ts'
import { ghostOf, mixWorlds } from './mix-worlds.ts'

const { yours } = BOTH

describe('mixWorlds', () => {
  it('is exactly the target at the end of the way', () => {
    expect(mixWorlds(undefined, yours, BASE, 1)).toBe(yours)
    expect(mixWorlds(yours, undefined, BASE, 1)).toBeUndefined()
  })

  it('sets out from the world as it was, and goes back to it', () => {
    const out = mixWorlds(undefined, yours, BASE, 0)
    expect(out?.fan.quantiles).toEqual(BASE.quantiles)
    expect(out?.partsAt).toBe(yours?.partsAt)
    const half = mixWorlds(yours, undefined, BASE, 0.5)
    const k = 24
    const middle = ((medianOf(BASE)[k] ?? 0) + (medianOf(YOURS)[k] ?? 0)) / 2
    expect(half === undefined ? undefined : medianOf(half.fan)[k]).toBeCloseTo(middle, 12)
  })
})

describe('ghostOf', () => {
  it('begins where its world parted', () => {
    const ghost = ghostOf(yours) ?? []
    expect(ghost.slice(0, 16).every((value) => Number.isNaN(value))).toBe(true)
    expect(ghost[24]).toBeCloseTo(medianOf(YOURS)[24] ?? 0, 12)
  })

  it('is absent of a world that never parted', () => {
    expect(ghostOf({ fan: BASE, partsAt: undefined })).toBeUndefined()
    expect(ghostOf(undefined)).toBeUndefined()
  })
})
