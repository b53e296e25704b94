/** Vensim's conveyor, worked by hand in whole steps. */
import { describe, expect, it } from 'vitest'
import { carrier, carrierEntries } from './carrier.ts'

interface Carried {
  readonly input: (step: number) => number
  readonly time: (step: number) => number
  readonly leak?: number
  readonly total?: number
  readonly initialTime?: number
}

const level = { xs: [0, 1], ys: [1, 1] }

function run(
  { input, time, leak = 0, total = 0, initialTime = time(0) }: Carried,
  steps: number,
  profile = level,
): readonly number[] {
  const belt = carrier(profile, 1, 1)
  belt.begin()
  return Array.from({ length: steps }, (_, step) => {
    const moment = { time: step, step, draw: 0, seed: 0 }
    belt.call(carrierEntries.exit, Float64Array.of(total, initialTime), moment)
    const out = Number((belt.outputs[0] ?? NaN).toFixed(9))
    const given = Float64Array.of(input(step), time(step), leak, total, initialTime)
    belt.call(carrierEntries.carry, given, moment)
    return out
  })
}

describe('a conveyor of Vensim', () => {
  it('lets out what came in, some steps later', () => {
    const one = { input: (step: number) => (step === 1 ? 6 : 0), time: () => 3 }
    expect(run(one, 7)).toEqual([0, 0, 0, 0, 6, 0, 0])
  })

  it('spreads what lies over the end of a step', () => {
    const half = { input: (step: number) => (step === 0 ? 5 : 0), time: () => 2.5 }
    expect(run(half, 5)).toEqual([0, 0, 2.5, 2.5, 0])
  })

  it('leaks all along, what came in too', () => {
    const leaking = { input: () => 8, time: () => 2, leak: 0.5 }
    expect(run(leaking, 4)).toEqual([0, 0, 2, 2])
  })

  it('begins with the total as the profile says', () => {
    const still = { input: () => 0, time: () => 4, total: 16 }
    expect(run(still, 6)).toEqual([4, 4, 4, 4, 0, 0])
    expect(run(still, 6, { xs: [0, 10], ys: [0, 3] })).toEqual([1, 3, 5, 7, 0, 0])
  })

  it('goes faster when its time falls, and loses nothing', () => {
    const faster = { input: () => 0, time: (step: number) => (step < 1 ? 4 : 2), total: 16 }
    expect(run(faster, 6)).toEqual([4, 4, 8, 0, 0, 0])
  })
})
