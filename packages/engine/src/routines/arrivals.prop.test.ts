import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrivals, arrivalsEntries } from './arrivals.ts'

const moment = { time: 0, draw: 0, seed: 0 }

/** What DELAY INFORMATION gives in each step, of inputs 0, 1, 2 and so on; -1 at first. */
function informationOf(delays: readonly number[]): readonly number[] {
  const routine = arrivals({ conserves: false }, 1, 1)
  routine.begin()
  return delays.map((delay, step) => {
    routine.call(arrivalsEntries.exit, Float64Array.of(-1), { ...moment, step })
    const [out = NaN] = routine.outputs
    routine.call(arrivalsEntries.enter, Float64Array.of(step, delay), { ...moment, step })
    return out
  })
}

describe('DELAY INFORMATION', () => {
  it('gives the newest of what has arrived', () => {
    const delays = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(delays, (times) => {
        const newest = times.map((_, now) =>
          times.slice(0, now).findLastIndex((delay, start) => start + delay <= now),
        )
        expect(informationOf(times)).toEqual(newest)
      }),
    )
  })
})
